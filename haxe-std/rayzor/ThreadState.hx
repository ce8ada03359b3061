package rayzor;

import sys.thread.Deque;
import sys.thread.EventLoop;

/** What belongs to one thread: its messages, its event loop, its values of `Tls` variables. **/
class ThreadState {
	/** The thread of `main`. It alone has a loop by itself. **/
	public static final main:ThreadState = new ThreadState(@:privateAccess EventLoop.forMain());

	/** The loop, or null. **/
	public var events:Null<EventLoop>;

	/** What was sent to the thread. **/
	public final messages = new Deque<Dynamic>();

	/** By the numbers of `Tls` variables. **/
	public final locals:Array<Dynamic> = [];

	public function new(events:Null<EventLoop>)
		this.events = events;

	/** The running thread. **/
	public static function current():ThreadState {
		var state = NativeThread.object();
		return state == null ? main : state;
	}

	/** Starts a thread that calls `job`, then runs its loop if it has one. An exception ends it with a message. **/
	public static function start(job:() -> Void, events:Null<EventLoop>):ThreadState {
		var state = new ThreadState(events);
		NativeThread.create(() -> {
			NativeThread.setObject(state);
			try {
				job();
				if (state.events != null)
					state.events.loop();
			} catch (error:Dynamic)
				report(error);
		});
		return state;
	}

	/** Prints an exception that ends something on a thread, but not the program. **/
	public static function report(error:Dynamic):Void {
		// The text of the exception may throw in its turn, and nothing may leave the thread's function.
		try
			NativeThread.report(error)
		catch (_:Dynamic) {}
	}
}
