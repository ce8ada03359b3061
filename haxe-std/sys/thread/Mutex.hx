package sys.thread;

import rayzor.NativeMonitor;

/** What one thread at a time can have. Its owner may take it again, and gives it up as often as it took it. **/
class Mutex {
	final monitor:{} = NativeMonitor.make();

	public function new():Void {}

	/** Waits until no other thread has it, and takes it. **/
	public function acquire():Void
		NativeMonitor.acquire(monitor);

	/** Takes it unless another thread has it; true if it did. **/
	public function tryAcquire():Bool
		return NativeMonitor.tryAcquire(monitor);

	/** Gives it up once. Does nothing on a thread that does not have it. **/
	public function release():Void
		NativeMonitor.release(monitor);
}
