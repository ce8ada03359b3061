typedef PRP07_point = {
	final x:Int;
	var y(default, null):Int;
}

class PRP07_initialisers {
	public var a(default, set):Int = 3;
	public static var s(default, set):Int = 4;

	public final x = 1;
	public var y(default, null) = 2;

	public function new() {}

	function set_a(v) {
		trace("set a");
		return a = v;
	}

	static function set_s(v) {
		trace("set s");
		return s = v;
	}

	static function main() {
		var o = new PRP07_initialisers();
		trace(o.a, s);
		o.a = 5;
		s = 6;
		trace(o.a, s);
		var p:PRP07_point = o;
		trace(p.x + p.y);
		var q:PRP07_point = {x: 3, y: 4};
		trace(q.x, q.y);
	}
}
