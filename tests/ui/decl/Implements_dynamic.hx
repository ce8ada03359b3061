class A implements Dynamic {} //~ ERROR In haxe 4, implements Dynamic is only supported on externs

class Implements_dynamic {
	static function main() {}
}
