import haxe.atomic.*;

class RTT09_atomics {
	static function main() {
		var i = new AtomicInt(5);
		trace(i.add(3), i.load(), i.sub(1), i.and(6), i.or(8), i.xor(1), i.load());
		trace(i.compareExchange(15, 20), i.load(), i.compareExchange(99, 1), i.exchange(7), i.store(9), i.load());
		var b = new AtomicBool(true);
		trace(b.load(), b.exchange(false), b.compareExchange(false, true), b.load(), b.store(false));
		var x = {n: 1}, y = {n: 2};
		var o = new AtomicObject(x);
		trace(o.load().n, o.exchange(y) == x, o.compareExchange(y, x) == y, o.load() == x);
	}
}
