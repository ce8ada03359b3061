package sys.thread;

import haxe.atomic.AtomicInt;
import rayzor.ThreadState;

/** A variable of which each thread has its own value. Values live as long as their thread, or until they are replaced. **/
class Tls<T> {
	static final numbers = new AtomicInt(0);

	final number = numbers.add(1);

	/** A variable whose value is null (0 or false for basic types) on every thread. **/
	public function new():Void {}

	/** This thread's value. **/
	public var value(get, set):T;

	function get_value():T {
		var value:Dynamic = ThreadState.current().locals[number];
		return value;
	}

	function set_value(value:T):T {
		ThreadState.current().locals[number] = value;
		return value;
	}
}
