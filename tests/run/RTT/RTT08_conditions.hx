import sys.thread.*;

/** A bounded buffer between producers and consumers, and a gate that opens for all at once. **/
class RTT08_conditions {
	static inline var TOTAL = 600;

	static function main() {
		var state = new Condition(), buffer:Array<Int> = [], made = 0, taken = 0, sum = 0, done = new Lock();
		for (_ in 0...3)
			Thread.create(() -> {
				state.acquire();
				while (made < TOTAL) {
					if (buffer.length < 4) {
						buffer.push(made++);
						state.broadcast();
					} else
						state.wait();
				}
				state.broadcast();
				state.release();
				done.release();
			});
		for (_ in 0...2)
			Thread.create(() -> {
				state.acquire();
				while (taken < TOTAL) {
					if (buffer.length > 0) {
						sum += buffer.shift();
						taken++;
						state.broadcast();
					} else
						state.wait();
				}
				state.broadcast();
				state.release();
				done.release();
			});
		for (_ in 0...5)
			done.wait();
		trace(made, taken, sum, buffer.length);

		var gate = new Condition(), isOpen = false, passed = 0, waiting = new Lock();
		for (_ in 0...5)
			Thread.create(() -> {
				gate.acquire();
				waiting.release();
				while (!isOpen)
					gate.wait();
				passed++;
				gate.release();
				done.release();
			});
		for (_ in 0...5)
			waiting.wait();
		gate.acquire();
		trace(passed);
		isOpen = true;
		gate.broadcast();
		gate.release();
		for (_ in 0...5)
			done.wait();
		trace(passed);
		gate.acquire();
		var results = new Deque<Bool>();
		Thread.create(() -> results.add(gate.tryAcquire()));
		trace(results.pop(true));
		gate.release();
		Thread.create(() -> {
			results.add(gate.tryAcquire());
			gate.release();
		});
		trace(results.pop(true));

		var mutex = new Mutex();
		mutex.acquire();
		trace(mutex.tryAcquire());
		mutex.release();
		Thread.create(() -> results.add(mutex.tryAcquire()));
		trace(results.pop(true));
		mutex.release();
		Thread.create(() -> {
			results.add(mutex.tryAcquire());
			mutex.release();
		});
		trace(results.pop(true));

		var places = new Semaphore(2), inside = 0, most = 0;
		for (_ in 0...6)
			Thread.create(() -> {
				places.acquire();
				mutex.acquire();
				inside++;
				if (inside > most)
					most = inside;
				mutex.release();
				Sys.sleep(0.002);
				mutex.acquire();
				inside--;
				mutex.release();
				places.release();
				done.release();
			});
		for (_ in 0...6)
			done.wait();
		trace(most <= 2, inside);
		trace(places.tryAcquire(), places.tryAcquire(0.01), places.tryAcquire(), places.tryAcquire(0.01));
		Thread.create(() -> places.release());
		trace(places.tryAcquire(5));
		trace(done.wait(0), done.wait(0.01));
		done.release();
		done.release();
		trace(done.wait(0), done.wait(1), done.wait(0));
	}
}
