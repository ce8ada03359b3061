@:native(5) //~ ERROR String expected
class MET04_native {
	@:native("name") @:native static function f() {}

	@:native(some.path) var x:Int; //~ ERROR String expected

	static function main() {}
}

enum MET04_native_kind {
	@:native(null) A; //~ ERROR String expected
}
