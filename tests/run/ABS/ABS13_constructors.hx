abstract R(Int) {
	public function new(i:Int) {
		if (i < 0) {
			this = 0;
			return;
		}
		var k = i * 2;
		this = k;
		if (k > 10) this = 10;
	}

	public inline function v() return this;
}

abstract R2(String) {
	public inline function new(?s:String, n = 2) {
		this = s == null ? "none" : s;
		for (i in 0...n) this += i;
	}

	public function get():String return this;
}

abstract R3(Array<Int>) {
	public function new(...r:Int) this = r.toArray();
	public function s() return this.length;
}

abstract R4<T>(Array<T>) {
	inline function new(a) this = a;
	public static function of<T>(t:T) return new R4([t]);
	public inline function first():T return this[0];
	public function with(t:T):R4<T> return new R4(this.concat([t]));
	public var length(get,never):Int;
	function get_length() return this.length;
}

class ABS13_constructors {
	static function main() {
		trace(new R(-1).v());
		trace(new R(3).v());
		trace(new R(30).v());
		trace(new R2().get());
		trace(new R2("a",1).get());
		trace(new R2("b").get());
		trace(new R3(1,2,3).s());
		var r = R4.of("s");
		trace(r.first().length);
		trace(r.with("t").with("u").length);
		var f = R.new;
		trace(f(4).v());
		var g = R2.new;
		trace(g("x", 1).get());
	}
}
