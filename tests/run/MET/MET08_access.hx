@:publicFields
class MET08_open {
	var a = 1;
	static var b = 2;

	private var c = 3;

	function new() {}

	@:allow(MET08_access)
	private function d()
		return c;
}

class MET08_closed {
	@:allow(MET08_access.main)
	static var x = 5;

	@:noPrivateAccess static function y()
		return 1;

	public static function z()
		return y();
}

class MET08_access {
	@:access(MET08_open.c)
	static function main() {
		var o = new MET08_open();
		trace(o.a, MET08_open.b, o.d(), o.c);
		trace(MET08_closed.x, MET08_closed.z());
	}
}
