class A {
	var x(get, never):Int; //~ ERROR Method get_x required by property x is missing
}

class Accessor_missing {
	static function main() {}
}
