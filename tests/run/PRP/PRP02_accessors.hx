class PRP02_accessors {
	var raw = 0;

	public var x(get, set):Int;
	public var clamped(default, set):Int;

	public function new() {}

	function get_x() {
		trace("get");
		return raw;
	}

	function set_x(v:Int) {
		trace('set $v');
		raw = v;
		return v * 10;
	}

	function set_clamped(v)
		return clamped = v > 5 ? 5 : v;

	static function main() {
		var o = new PRP02_accessors();
		var r = o.x = 3;
		trace(r, o.raw);
		trace(o.x + o.x);
		trace(o.clamped = 9, o.clamped);
		var a = o.clamped = o.x = 2;
		trace(a, o.clamped, o.raw);
	}
}
