package sys.thread;

import haxe.MainLoop;
import haxe.Timer;

/** When a loop has something to run. **/
enum NextEventTime {
	/** At once. **/
	Now;
	/** Not any more. **/
	Never;
	/** When another thread brings it, and at `time` at the latest unless that is null. **/
	AnyTime(time:Null<Float>);
	/** At `time`, by `Sys.time()`. **/
	At(time:Float);
}

/** Runs functions on one thread, once or again and again, on behalf of any thread. **/
class EventLoop {
	static inline var NEVER = -1.0;

	/** Guards all below. **/
	final state = new Condition();
	var once:Array<() -> Void> = [];
	/** In the order of their first turns. **/
	final regular:Array<RegularEvent> = [];
	var nPromised = 0;
	/** Something was added since the last turn. **/
	var hasNews = false;
	/** Whether this is the loop that also runs the events of `haxe.MainLoop`. **/
	var isMain = false;

	public function new():Void {}

	/** Runs `event` every `intervalMs` milliseconds, for the first time when they have passed. **/
	public function repeat(event:() -> Void, intervalMs:Int):EventHandler {
		var interval = intervalMs / 1000;
		var added = new RegularEvent(event, Timer.stamp() + interval, interval);
		state.acquire();
		var at = regular.length;
		while (at > 0 && regular[at - 1].due > added.due)
			at--;
		regular.insert(at, added);
		announce();
		return added;
	}

	/** Ends the repetition of an event. **/
	public function cancel(eventHandler:EventHandler):Void {
		var event:RegularEvent = eventHandler;
		state.acquire();
		event.isCancelled = true;
		regular.remove(event);
		state.release();
	}

	/** Keeps the loop going until `runPromised` was called once more. **/
	public function promise():Void {
		state.acquire();
		nPromised++;
		state.release();
	}

	/** Runs `event` once, as soon as possible. **/
	public function run(event:() -> Void):Void {
		state.acquire();
		once.push(event);
		announce();
	}

	/** As `run`, in fulfilment of a promise. **/
	public function runPromised(event:() -> Void):Void {
		state.acquire();
		once.push(event);
		nPromised--;
		announce();
	}

	/** Runs what is due, and tells when there is more. Not to be called by an event. **/
	public function progress():NextEventTime {
		var wait = turn();
		if (wait == 0)
			return Now;
		var time = wait == NEVER ? null : Sys.time() + wait;
		return if (nPromised > 0) AnyTime(time) else if (time == null) Never else At(time);
	}

	/** Waits until something is added, for ever or for `timeout` seconds; false when they are over. **/
	public function wait(?timeout:Float):Bool {
		state.acquire();
		if (timeout == null)
			while (!hasNews)
				state.wait();
		else {
			var end = Timer.stamp() + timeout;
			while (!hasNews && state.waitFor(end - Timer.stamp())) {}
		}
		var found = hasNews;
		hasNews = false;
		state.release();
		return found;
	}

	/** Runs events until no more are expected. Not to be called by an event. **/
	public function loop():Void {
		while (true) {
			var seconds = turn();
			if (seconds > 0)
				wait(seconds);
			else if (seconds == NEVER) {
				if (nPromised <= 0)
					return;
				wait();
			}
		}
	}

	/** Wakes the thread that waits; the caller has `state`, which this gives up. **/
	function announce():Void {
		hasNews = true;
		state.signal();
		state.release();
	}

	/** Runs what is due. Gives the seconds until the next event: 0 after anything ran, `NEVER` if none is known. **/
	function turn():Float {
		var now = Timer.stamp();
		var wait = NEVER;
		var due:Array<RegularEvent> = [];
		state.acquire();
		hasNews = false;
		for (event in regular) {
			if (event.due <= now) {
				due.push(event);
				event.due += event.interval;
			} else
				wait = sooner(wait, event.due - now);
		}
		state.release();
		for (event in due)
			if (!event.isCancelled)
				event.run();
		state.acquire();
		var events = once;
		once = [];
		state.release();
		for (event in events)
			event();
		if (isMain) {
			var next = @:privateAccess MainLoop.tick();
			if (MainLoop.hasEvents())
				wait = sooner(wait, next);
		}
		return due.length > 0 || events.length > 0 ? 0 : wait;
	}

	static function sooner(a:Float, b:Float):Float
		return a == NEVER || b < a ? b : a;

	/** Has to be mentioned by whoever makes the main loop, so that the program has the function that runs it. **/
	static var atEnd:() -> Void;

	/** The loop of the main thread. **/
	static function forMain():EventLoop {
		var events = new EventLoop();
		events.isMain = true;
		atEnd = runMain;
		return events;
	}

	/** Called when `main` has ended. **/
	@:afterMain static function runMain():Void
		rayzor.ThreadState.main.events.loop();
}

/** An event that is repeated, for `EventLoop.cancel`. **/
abstract EventHandler(RegularEvent) from RegularEvent to RegularEvent {}

private class RegularEvent {
	public final run:() -> Void;
	public final interval:Float;
	/** By `Timer.stamp()`. **/
	public var due:Float;
	public var isCancelled = false;

	public function new(run:() -> Void, due:Float, interval:Float) {
		this.run = run;
		this.due = due;
		this.interval = interval;
	}
}
