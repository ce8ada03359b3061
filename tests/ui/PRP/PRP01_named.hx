class PRP01_named {
	var x(get_x, set_x):Int; //~ ERROR Custom property accessor is no longer supported, please use `get` //~ ERROR Custom property accessor is no longer supported, please use `set`

	function get_x()
		return 1;

	function set_x(value)
		return value;

	static function main() {}
}
