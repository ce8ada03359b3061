abstract ABS13_counter(Int) {
	static var made = 0;
	public static inline var LIMIT = 5;

	public var doubled(get, set):Int;
	public var self(get, never):ABS13_counter;

	public function new(v:Int) {
		made++;
		this = v;
	}

	inline function get_doubled()
		return this * 2;

	inline function set_doubled(v:Int):Int {
		this = v >> 1;
		return v;
	}

	function get_self()
		return abstract;

	public inline function bump(n:Int = 1)
		this += n;

	public static function count()
		return made;
}

class ABS13_members {
	static function main() {
		var c = new ABS13_counter(3);
		trace(c.doubled);
		c.doubled = 20;
		trace(c.doubled);
		c.bump();
		c.bump(4);
		trace(c.doubled, c.self.doubled, ABS13_counter.count(), ABS13_counter.LIMIT);
		c.doubled += 2;
		trace(c.doubled);
	}
}
