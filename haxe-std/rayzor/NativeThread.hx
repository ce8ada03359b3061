package rayzor;

/** Threads as the runtime has them. **/
extern class NativeThread {
	/** Starts a thread that calls `job`, out of which nothing may be thrown. **/
	@:rt("thread.create") static function create(job:() -> Void):Void;

	/** What `setObject` stored for the running thread, or null. **/
	@:rt("thread.object") static function object():Null<ThreadState>;

	/** Stores an object for the running thread. **/
	@:rt("thread.set_object") static function setObject(object:ThreadState):Void;

	/** Prints an exception that nothing catches, with the stack of the exception caught last. **/
	@:rt("thread.report") static function report(error:Dynamic):Void;
}
