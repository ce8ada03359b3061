typedef PRP06_t = {
	var p(default, null):Int;
}

abstract PRP06_abs(Int) {
	public var half(get, never):Int;

	public function new(v)
		this = v;

	function get_half()
		return this >> 1;
}

class PRP06_static_and_more {
	static var hidden = 2;
	static var s(get, set):Int;

	static function get_s()
		return hidden * 10;

	static function set_s(v)
		return hidden = v;

	static function main() {
		trace(s);
		s = 5;
		s += 1;
		trace(s, hidden);
		var t:PRP06_t = {p: 3};
		trace(t.p);
		trace(new PRP06_abs(9).half);
	}
}
