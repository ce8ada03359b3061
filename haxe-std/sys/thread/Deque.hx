package sys.thread;

import haxe.ds.Vector;

/** A queue with two ends, for threads to hand things to each other. **/
class Deque<T> {
	final state = new Condition();
	/** A ring: the first item is at `first`. Its length is a power of two. **/
	var ring:Vector<Null<T>> = new Vector(8);
	var first = 0;
	var count = 0;

	public function new():Void {}

	/** Adds an item at the end. **/
	public function add(i:T):Void {
		state.acquire();
		reserve();
		ring[(first + count) & (ring.length - 1)] = i;
		added();
	}

	/** Adds an item at the front. **/
	public function push(i:T):Void {
		state.acquire();
		reserve();
		first = (first - 1) & (ring.length - 1);
		ring[first] = i;
		added();
	}

	/** Takes the item at the front. If there is none, waits for one (`block`) or gives null. **/
	public function pop(block:Bool):Null<T> {
		state.acquire();
		while (block && count == 0)
			state.wait();
		var item = null;
		if (count > 0) {
			item = ring[first];
			ring[first] = null;
			first = (first + 1) & (ring.length - 1);
			count--;
		}
		state.release();
		return item;
	}

	function added():Void {
		count++;
		state.signal();
		state.release();
	}

	/** Makes room for one more. **/
	function reserve():Void {
		var length = ring.length;
		if (count < length)
			return;
		var larger = new Vector<Null<T>>(2 * length);
		for (i in 0...count)
			larger[i] = ring[(first + i) & (length - 1)];
		ring = larger;
		first = 0;
	}
}
