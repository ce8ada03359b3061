class A {
	var x(foo, never):Int; //~ ERROR x: Custom property accessor is no longer supported, please use `get`
}

class Custom_accessor_name {
	static function main() {}
}
