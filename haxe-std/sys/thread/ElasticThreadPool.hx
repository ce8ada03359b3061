package sys.thread;

import rayzor.ThreadState;

/** A thread pool that starts threads while all are busy, up to a limit, and ends those that have nothing to do. **/
class ElasticThreadPool implements IThreadPool {
	public var threadsCount(get, null):Int;

	function get_threadsCount():Int
		return nThreads;

	/** How many threads there may be. **/
	public var maxThreadsCount:Int;

	public var isShutdown(get, never):Bool;

	function get_isShutdown():Bool
		return isClosed;

	/** Guards all below. **/
	final state = new Condition();
	final tasks = new List<() -> Void>();
	final threadTimeout:Float;
	var nThreads = 0;
	var nIdle = 0;
	var isClosed = false;

	/** A pool of up to `maxThreadsCount` threads. A thread ends when it got no task for `threadTimeout` seconds. **/
	public function new(maxThreadsCount:Int, threadTimeout:Float = 60):Void {
		if (maxThreadsCount < 1)
			throw new ThreadPoolException("ElasticThreadPool needs maxThreadsCount to be at least 1.");
		this.maxThreadsCount = maxThreadsCount;
		this.threadTimeout = threadTimeout;
	}

	public function run(task:() -> Void):Void {
		if (isClosed)
			throw new ThreadPoolException("Task is rejected. Thread pool is shut down.");
		if (task == null)
			throw new ThreadPoolException("Task to run must not be null.");
		state.acquire();
		tasks.add(task);
		var needsThread = tasks.length > nIdle && nThreads < maxThreadsCount;
		if (needsThread)
			nThreads++;
		else
			state.signal();
		state.release();
		if (needsThread)
			Thread.create(work);
	}

	public function shutdown():Void {
		state.acquire();
		isClosed = true;
		state.broadcast();
		state.release();
	}

	/** A thread's life. A task that throws does not end it. **/
	function work():Void {
		while (true) {
			var task = next();
			if (task == null)
				return;
			try
				task()
			catch (error:Dynamic)
				ThreadState.report(error);
		}
	}

	/** The next task; null when the thread shall end, which counts as ended from then on. **/
	function next():Null<() -> Void> {
		state.acquire();
		var end = haxe.Timer.stamp() + threadTimeout;
		nIdle++;
		while (tasks.isEmpty() && !isClosed && state.waitFor(end - haxe.Timer.stamp())) {}
		nIdle--;
		var task = tasks.pop();
		if (task == null)
			nThreads--;
		state.release();
		return task;
	}
}
