import sys.thread.*;

class RTT08_threads {
	static function main() {
		var done = new Deque<Int>(), lock = new Mutex(), sum = 0;
		for (i in 0...4)
			Thread.create(() -> {
				for (k in 0...100) {
					lock.acquire();
					sum += k;
					lock.release();
				}
				done.add(i);
			});
		var seen = [for (_ in 0...4) done.pop(true)];
		seen.sort(Reflect.compare);
		trace(seen, sum);
		var wait = new Lock();
		Thread.create(() -> wait.release());
		trace(wait.wait(5.0), wait.wait(0.01));
		var main = Thread.current();
		Thread.create(() -> main.sendMessage("hello"));
		trace(Thread.readMessage(true));
		var tls = new Tls<Int>();
		tls.value = 1;
		var other = new Lock();
		Thread.create(() -> {
			tls.value = 2;
			other.release();
		});
		other.wait();
		trace(tls.value);
		var pool = new FixedThreadPool(2), finished = new Lock();
		for (i in 0...5)
			pool.run(() -> finished.release());
		for (i in 0...5)
			finished.wait();
		pool.shutdown();
		trace("pool done");
		trace(lock.tryAcquire());
		lock.release();
		var s = new Semaphore(1);
		s.acquire();
		trace(s.tryAcquire());
		s.release();
		trace(s.tryAcquire());
	}
}
