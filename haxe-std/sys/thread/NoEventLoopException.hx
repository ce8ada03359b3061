package sys.thread;

/** The thread has no event loop. **/
class NoEventLoopException extends haxe.Exception {
	public function new(msg:String = "Event loop is not available. Refer to sys.thread.Thread.runWithEventLoop.", ?previous:haxe.Exception)
		super(msg, previous);
}
