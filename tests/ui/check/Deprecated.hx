class Old {
	@:deprecated("use g") public static function f() {}

	public static function g()
		f(); //~ WARNING (WDeprecated) use g
}

class Deprecated {
	static function main() {}
}
