class PRP02_types {
	var a(get, set):Int;
	var b(get, never):Int;
	var c(default, set):Int; //~ ERROR Method set_c required by property c is missing

	function get_a()
		return "x"; //~ ERROR String should be Int

	function set_a(v:String) //~ ERROR In method set_a required by property a
		return 1;

	function get_b(n:Int) //~ ERROR In method get_b required by property b
		return 1;

	static function main() {}
}
