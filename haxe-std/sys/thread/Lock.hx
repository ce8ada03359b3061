package sys.thread;

/** Threads wait for it as often as it is released, before or afterwards. **/
class Lock {
	final releases = new Semaphore(0);

	/** A lock that was not released yet. **/
	public function new():Void {}

	/** Waits for a release, for ever or for `timeout` seconds; false when they are over. **/
	public function wait(?timeout:Float):Bool {
		if (timeout != null)
			return releases.tryAcquire(timeout);
		releases.acquire();
		return true;
	}

	/** Lets one `wait` return. **/
	public function release():Void
		releases.release();
}
