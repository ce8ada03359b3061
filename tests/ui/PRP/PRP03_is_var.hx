class PRP03_is_var {
	var a(get, set):Int;

	function get_a()
		return a; //~ ERROR This field cannot be accessed because it is not a real variable

	function set_a(v)
		return a = v; //~ ERROR This field cannot be accessed because it is not a real variable

	var b(get, never):Int = 1; //~ ERROR Initialization of a field that is not a real variable

	function get_b()
		return 1;

	@:isVar var c(get, set):Int = 2;

	function get_c()
		return c;

	function set_c(v)
		return c = v;

	var d(default, set):Int = 3;

	function set_d(v)
		return d = v;

	static function main() {}
}
