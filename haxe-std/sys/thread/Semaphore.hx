package sys.thread;

/** A count that threads take from and give back to; who finds it at zero waits. **/
class Semaphore {
	final state = new Condition();
	var count:Int;

	/** A semaphore with this count. **/
	public function new(value:Int):Void
		count = value;

	/** Waits until the count is above zero, and takes one. **/
	public function acquire():Void {
		state.acquire();
		while (count <= 0)
			state.wait();
		count--;
		state.release();
	}

	/** Takes one if the count is above zero, or comes to be within `timeout` seconds; true if it did. **/
	public function tryAcquire(?timeout:Float):Bool {
		state.acquire();
		if (timeout != null) {
			var end = haxe.Timer.stamp() + timeout;
			while (count <= 0 && state.waitFor(end - haxe.Timer.stamp())) {}
		}
		var isFree = count > 0;
		if (isFree)
			count--;
		state.release();
		return isFree;
	}

	/** Gives one back. **/
	public function release():Void {
		state.acquire();
		count++;
		state.signal();
		state.release();
	}
}
