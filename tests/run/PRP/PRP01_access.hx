class PRP01_access {
	public var a(default, null):Int = 1;
	public var b(get, never):Int;
	public var c(get, set):Int;
	public var d(default, set):Int = 4;
	public var e(null, default):Int = 5;

	var store = 3;

	public function new() {}

	function get_b()
		return a + 1;

	function get_c()
		return store;

	function set_c(v:Int)
		return store = v * 2;

	function set_d(v:Int) {
		d = v + 100;
		return v;
	}

	static function main() {
		var p = new PRP01_access();
		trace(p.a, p.b, p.c, p.d, p.e);
		p.c = 10;
		trace(p.c);
		trace(p.d = 7);
		trace(p.d);
		p.a = 9;
		trace(p.b);
	}
}
