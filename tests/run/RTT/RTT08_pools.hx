import sys.thread.*;

class RTT08_pools {
	static function check(pool:IThreadPool) {
		var results = new Deque<Int>();
		for (i in 0...40)
			pool.run(() -> results.add(i * i));
		var sum = 0;
		for (_ in 0...40)
			sum += results.pop(true);
		trace(sum, pool.isShutdown);
		// Tasks that hand in tasks.
		pool.run(() -> pool.run(() -> results.add(7)));
		trace(results.pop(true));
		try
			pool.run(null)
		catch (e:ThreadPoolException)
			trace(e.message);
		// What was accepted runs although the pool is closed.
		for (i in 0...10)
			pool.run(() -> {
				Sys.sleep(0.001);
				results.add(i);
			});
		pool.shutdown();
		pool.shutdown();
		trace(pool.isShutdown);
		try
			pool.run(() -> {})
		catch (e:ThreadPoolException)
			trace(e.message);
		sum = 0;
		for (_ in 0...10)
			sum += results.pop(true);
		trace(sum);
	}

	static function main() {
		var fixed = new FixedThreadPool(3);
		trace(fixed.threadsCount);
		check(fixed);
		var elastic = new ElasticThreadPool(4, 0.05);
		trace(elastic.threadsCount, elastic.maxThreadsCount);
		var gate = new Lock(), started = new Lock();
		for (_ in 0...6)
			elastic.run(() -> {
				started.release();
				gate.wait();
			});
		for (_ in 0...4)
			started.wait();
		trace(elastic.threadsCount, started.wait(0.02));
		for (_ in 0...6)
			gate.release();
		for (_ in 0...2)
			started.wait();
		check(elastic);
		for (make in [() -> new FixedThreadPool(0), () -> (cast new ElasticThreadPool(0) : Dynamic)])
			try
				make()
			catch (e:ThreadPoolException)
				trace(e.message);
	}
}
