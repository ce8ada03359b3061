class PRP08_a {
	public var v(get, set):Int;

	var n = 1;

	public function new() {}

	function get_v()
		return n;

	function set_v(x:Int)
		return n = x;
}

class PRP08_b extends PRP08_a {
	override function get_v()
		return super.get_v() * 100;

	override function set_v(x:Int)
		return super.set_v(x + 1);
}

class PRP08_override_accessors {
	static function main() {
		var a:PRP08_a = new PRP08_b();
		trace(a.v);
		a.v = 5;
		trace(a.v);
	}
}
