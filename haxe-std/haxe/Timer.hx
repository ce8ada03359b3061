package haxe;

/**
	Calls a function again and again. Timers run when the main function has ended, on its thread, until all are stopped.
**/
class Timer {
	final interval:Float;
	var due:Float;

	static final active:Array<Timer> = [];
	static var loop:() -> Void;

	/** Calls `run` every `time_ms` milliseconds. **/
	public function new(time_ms:Int) {
		interval = time_ms / 1000;
		due = stamp() + interval;
		active.push(this);
		// Whoever makes a timer needs the loop that runs it.
		loop = runAll;
	}

	/** Stops the calls. **/
	public function stop():Void {
		active.remove(this);
	}

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

	/** Runs all timers until none is left. Called after main, if the program has timers. **/
	@:afterMain static function runAll():Void {
		while (active.length > 0) {
			var next = active[0];
			for (timer in active)
				if (timer.due < next.due)
					next = timer;
			var wait = next.due - stamp();
			if (wait > 0)
				Sys.sleep(wait);
			next.due += next.interval;
			next.run();
		}
	}
}
