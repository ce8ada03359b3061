package haxe;

import sys.thread.EventLoop;
import sys.thread.Thread;

/**
	Calls a function again and again, by the event loop of the thread that made it. That of the main thread runs when the main
	function has ended, until all timers are stopped.
**/
class Timer {
	final events:EventLoop;
	final handler:EventHandler;

	/** Calls `run` every `time_ms` milliseconds. **/
	public function new(time_ms:Int) {
		events = Thread.current().events;
		handler = events.repeat(() -> run(), time_ms);
	}

	/** Stops the calls. **/
	public function stop():Void
		events.cancel(handler);

	/** What is called; assign or override it. **/
	public dynamic function run():Void {}

	/** Calls `f` once, after `time_ms` milliseconds. **/
	public static function delay(f:() -> Void, time_ms:Int):Timer {
		var timer = new Timer(time_ms);
		timer.run = () -> {
			timer.stop();
			f();
		};
		return timer;
	}

	/** Calls `f`, traces how long that took, and gives its result. **/
	public static function measure<T>(f:() -> T, ?pos:PosInfos):T {
		var start = stamp();
		var result = f();
		Log.trace((stamp() - start) + "s", pos);
		return result;
	}

	/** Seconds of a clock that never goes back. **/
	@:rt("sys.stamp") public static function stamp():Float;
}
