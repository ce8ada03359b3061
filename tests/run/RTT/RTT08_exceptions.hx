//# stderr: Uncaught exception: nobody caught this
import sys.thread.*;

/** Exceptions stay on their thread; one that nothing catches ends the thread only. **/
class RTT08_exceptions {
	static function fail(depth:Int, what:Dynamic):Void {
		if (depth == 0)
			throw what;
		fail(depth - 1, what);
	}

	static function catching(n:Int):Int {
		var caught = 0;
		for (i in 0...200) {
			try {
				fail(i % 5, i % 2 == 0 ? (i : Dynamic) : ('text $i' : Dynamic));
			} catch (number:Int)
				caught += number == i ? 1 : 1000
			catch (text:String)
				caught += text == 'text $i' ? n : 1000;
		}
		return caught;
	}

	static function main() {
		var results = new Deque<Int>();
		for (n in 1...5)
			Thread.create(() -> results.add(catching(n)));
		var sum = catching(0);
		for (_ in 0...4)
			sum += results.pop(true);
		trace(sum);
		var stacks = new Deque<Bool>();
		Thread.create(() -> {
			try
				fail(3, "deep")
			catch (e)
				stacks.add(e.message == "deep" && e.stack != null);
		});
		trace(stacks.pop(true));
		var entered = new Lock();
		Thread.create(() -> {
			entered.release();
			fail(2, new haxe.Exception("nobody caught this"));
		});
		entered.wait();
		var pool = new FixedThreadPool(1);
		pool.run(() -> throw "a task");
		pool.run(() -> results.add(5));
		trace(results.pop(true));
		pool.shutdown();
		Sys.sleep(0.1);
		trace("the program goes on");
		try
			Thread.create(() -> {
				try {
					Thread.current().events;
					trace("an event loop?");
				} catch (e:NoEventLoopException)
					trace(e.message);
				entered.release();
			})
		catch (e)
			trace("not here");
		entered.wait();
	}
}
