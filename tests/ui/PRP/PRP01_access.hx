class PRP01_access_o {
	public var a(default, null):Int;
	public var b(get, never):Int;
	public var c(never, set):Int;
	public var d(null, default):Int;
	public var e(default, never):Int;

	public function new() {}

	function get_b()
		return 1;

	function set_c(v)
		return v;

	function inside() {
		a = 1;
		e = 2; //~ ERROR This expression cannot be accessed for writing
		b = 3; //~ ERROR This expression cannot be accessed for writing
	}
}

class PRP01_access {
	static function main() {
		var o = new PRP01_access_o();
		o.a = 1; //~ ERROR This expression cannot be accessed for writing
		o.b = 1; //~ ERROR This expression cannot be accessed for writing
		o.c; //~ ERROR This expression cannot be accessed for reading
		o.d; //~ ERROR This expression cannot be accessed for reading
		o.e = 1; //~ ERROR This expression cannot be accessed for writing
		o.b++; //~ ERROR This expression cannot be accessed for writing
	}
}
