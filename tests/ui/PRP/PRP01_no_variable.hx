class PRP01_no_variable {
	public var a(get, never):Int = 1; //~ ERROR Initialization of a field that is not a real variable
	public var b(never, never):Int; //~ ERROR b: Unsupported property combination
	@:isVar public var c(get, never):Int = 3;
	public var d(get, null):Int = 4;

	function get_a()
		return 1;

	function get_c()
		return c;

	function get_d()
		return d;

	static function main() {}
}
