package sys.thread;

import rayzor.NativeMonitor;

/** A mutex with a condition: threads wait until another one says that something has changed. **/
class Condition {
	final monitor:{} = NativeMonitor.make();

	public function new():Void {}

	/** Waits until no other thread has the mutex, and takes it. **/
	public function acquire():Void
		NativeMonitor.acquire(monitor);

	/** Takes the mutex unless another thread has it; true if it did. **/
	public function tryAcquire():Bool
		return NativeMonitor.tryAcquire(monitor);

	/** Gives the mutex up once. **/
	public function release():Void
		NativeMonitor.release(monitor);

	/**
		Gives the mutex up, waits for a signal, and takes the mutex again. It may return without a signal, so test in a loop
		what you wait for.
	**/
	public function wait():Void
		NativeMonitor.wait(monitor, -1);

	/** As `wait`, for at most so many seconds; false when they are over. **/
	@:noCompletion @:allow(sys.thread) function waitFor(seconds:Float):Bool
		return seconds > 0 && NativeMonitor.wait(monitor, seconds);

	/** Wakes one of the threads that wait. **/
	public function signal():Void
		NativeMonitor.signal(monitor);

	/** Wakes all threads that wait. **/
	public function broadcast():Void
		NativeMonitor.broadcast(monitor);
}
