package sys.thread;

/** Threads that run tasks. **/
interface IThreadPool {
	/** How many threads there are. **/
	var threadsCount(get, never):Int;

	/** Whether no more tasks are accepted. **/
	var isShutdown(get, never):Bool;

	/** Runs a task on one of the threads. **/
	function run(task:() -> Void):Void;

	/** Accepts no more tasks; the threads end when those accepted have run. **/
	function shutdown():Void;
}
