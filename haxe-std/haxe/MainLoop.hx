package haxe;

/** Something that the main thread does again and again while it has nothing else to do. **/
class MainEvent {
	/** Whether the program goes on because of it. **/
	public var isBlocking:Bool = true;

	/** When it is due, by `Timer.stamp()`. **/
	public var nextRun(default, null):Float = Math.NEGATIVE_INFINITY;

	/** Events of higher priority run first. **/
	public var priority(default, null):Int;

	var f:Null<() -> Void>;

	@:allow(haxe.MainLoop) function new(f:() -> Void, priority:Int) {
		this.f = f;
		this.priority = priority;
	}

	/** Does not run it before `t` seconds have passed; null makes it run each time. **/
	public function delay(t:Null<Float>):Void
		nextRun = t == null ? Math.NEGATIVE_INFINITY : Timer.stamp() + t;

	/** Runs it, unless it was stopped. **/
	public inline function call():Void {
		if (f != null)
			f();
	}

	/** Does not run it any more. **/
	public function stop():Void {
		if (f == null)
			return;
		f = null;
		nextRun = Math.NEGATIVE_INFINITY;
		@:privateAccess MainLoop.pending.remove(this);
	}
}

/** What the main thread does when `main` has ended. **/
class MainLoop {
	/** The latest first. **/
	static var pending:Array<MainEvent> = [];

	/** How many threads of `addThread` have not ended. **/
	public static var threadCount(get, never):Int;

	static inline function get_threadCount():Int
		return EntryPoint.threadCount;

	/** Whether there are events because of which the program goes on. **/
	public static function hasEvents():Bool {
		for (event in pending)
			if (event.isBlocking)
				return true;
		return false;
	}

	/** Runs `f` on a thread of its own; the program goes on until it has ended. **/
	public static function addThread(f:() -> Void):Void
		EntryPoint.addThread(f);

	/** Runs `f` on the main thread. **/
	public static function runInMainThread(f:() -> Void):Void
		EntryPoint.runInMainThread(f);

	/** Adds an event, which runs until it is stopped. **/
	public static function add(f:() -> Void, priority:Int = 0):MainEvent {
		if (f == null)
			throw "Event function is null";
		var event = new MainEvent(f, priority);
		pending.unshift(event);
		// Whoever adds an event needs the loop that runs it.
		EntryPoint.wakeup();
		return event;
	}

	/** Runs the events that are due; gives the seconds until the next one. **/
	static function tick():Float {
		if (pending.length == 0)
			return 1e9;
		haxe.ds.ArraySort.sort(pending, byTurn);
		var now = Timer.stamp();
		var wait = 1e9;
		for (event in pending.copy()) {
			var left = event.nextRun - now;
			if (left <= 0) {
				wait = 0;
				event.call();
			} else if (left < wait)
				wait = left;
		}
		return wait;
	}

	static function byTurn(a:MainEvent, b:MainEvent):Int
		return a.priority != b.priority ? b.priority - a.priority : Reflect.compare(a.nextRun, b.nextRun);
}
