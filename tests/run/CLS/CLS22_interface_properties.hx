interface CLS22_i {
	var v(get, set):Int;
	var r(default, never):String;
}

class CLS22_c implements CLS22_i {
	public var v(get, set):Int;
	public var r(default, never):String = "fixed";

	var n = 1;

	public function new() {}

	function get_v()
		return n * 10;

	function set_v(x) {
		n = x;
		return x;
	}
}

class CLS22_interface_properties {
	static function main() {
		var i:CLS22_i = new CLS22_c();
		trace(i.v, i.r);
		i.v = 4;
		trace(i.v);
		i.v += 2;
		trace(i.v);
	}
}
