@:enum //~ WARNING `@:enum abstract` is deprecated in favor of `enum abstract`
abstract ABS14_level(Int) {
	var Low = 1;
}

class ABS14_legacy {
	static function main() {}
}
