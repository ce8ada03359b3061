class A {
	var x(get, never):Int;

	function get_x():String //~ ERROR In method get_x required by property x
		return "";
}

class Accessor_type {
	static function main() {}
}
