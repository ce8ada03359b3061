package sys.thread;

import rayzor.ThreadState;

/** A thread pool with always the same number of threads. **/
class FixedThreadPool implements IThreadPool {
	public var threadsCount(get, null):Int;

	function get_threadsCount():Int
		return threadsCount;

	public var isShutdown(get, never):Bool;

	function get_isShutdown():Bool
		return isClosed;

	var isClosed = false;

	/** Tasks; null ends the thread that takes it. **/
	final queue = new Deque<Null<() -> Void>>();

	/** A pool of `threadsCount` threads, which start at once. **/
	public function new(threadsCount:Int):Void {
		if (threadsCount < 1)
			throw new ThreadPoolException("FixedThreadPool needs threadsCount to be at least 1.");
		this.threadsCount = threadsCount;
		for (_ in 0...threadsCount)
			Thread.create(work);
	}

	public function run(task:() -> Void):Void {
		if (isClosed)
			throw new ThreadPoolException("Task is rejected. Thread pool is shut down.");
		if (task == null)
			throw new ThreadPoolException("Task to run must not be null.");
		queue.add(task);
	}

	public function shutdown():Void {
		if (isClosed)
			return;
		isClosed = true;
		for (_ in 0...threadsCount)
			queue.add(null);
	}

	/** A thread's life. A task that throws does not end it. **/
	function work():Void {
		while (true) {
			var task = queue.pop(true);
			if (task == null)
				return;
			try
				task()
			catch (error:Dynamic)
				ThreadState.report(error);
		}
	}
}
