package rayzor;

/** Mutexes that their owner may take again, each with a condition to wait for. **/
extern class NativeMonitor {
	/** A monitor that nobody owns. **/
	@:rt("monitor.new") static function make():{};

	/** Waits until no other thread owns it, and takes it. **/
	@:rt("monitor.acquire") static function acquire(monitor:{}):Void;

	/** Takes it, unless another thread owns it. **/
	@:rt("monitor.try_acquire") static function tryAcquire(monitor:{}):Bool;

	/** Gives it up. **/
	@:rt("monitor.release") static function release(monitor:{}):Void;

	/** Gives it up until it is signalled, for at most `seconds` unless they are negative. False when the time is over. **/
	@:rt("monitor.wait") static function wait(monitor:{}, seconds:Float):Bool;

	/** Wakes one thread that waits. **/
	@:rt("monitor.signal") static function signal(monitor:{}):Void;

	/** Wakes all threads that wait. **/
	@:rt("monitor.broadcast") static function broadcast(monitor:{}):Void;
}
