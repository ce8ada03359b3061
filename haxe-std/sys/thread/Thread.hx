package sys.thread;

import rayzor.ThreadState;

/** A thread of the program. Threads run in parallel; what they share needs a `Mutex` or the like. **/
abstract Thread(ThreadState) from ThreadState {
	/** The thread's event loop; throws `NoEventLoopException` if it has none. **/
	public var events(get, never):EventLoop;

	function get_events():EventLoop {
		if (this.events == null)
			throw new NoEventLoopException();
		return this.events;
	}

	/** Puts a message at the end of the thread's queue. **/
	public function sendMessage(msg:Dynamic):Void
		this.messages.add(msg);

	/** The running thread. **/
	public static function current():Thread
		return ThreadState.current();

	/** Starts a thread that calls `job` and ends. It has no event loop. **/
	public static function create(job:() -> Void):Thread
		return ThreadState.start(job, null);

	/** Starts a thread that calls `job`, then runs its event loop until no more events are expected. **/
	public static function createWithEventLoop(job:() -> Void):Thread
		return ThreadState.start(job, new EventLoop());

	/** Calls `job` on this thread; if it has no event loop, gives it one meanwhile and runs that to its end. **/
	public static function runWithEventLoop(job:() -> Void):Void {
		var state = ThreadState.current();
		if (state.events != null)
			return job();
		var events = new EventLoop();
		state.events = events;
		try {
			job();
			events.loop();
		} catch (error) {
			state.events = null;
			throw error;
		}
		state.events = null;
	}

	/** The first message of this thread's queue. If there is none, waits for one (`block`) or gives null. **/
	public static function readMessage(block:Bool = true):Dynamic
		return ThreadState.current().messages.pop(block);

	/** Runs this thread's event loop. **/
	@:noCompletion static function processEvents():Void
		current().events.loop();
}
