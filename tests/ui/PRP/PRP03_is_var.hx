class PRP03_is_var {
	var a(get, set):Int;

	function get_a()
		return a; //~ ERROR This field cannot be accessed because it is not a real variable

	function set_a(v)
		return a = v; //~ ERROR This field cannot be accessed because it is not a real variable

	static function main() {}
}
