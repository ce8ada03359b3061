class MET05_deprecated {
	@:deprecated
	static function old() {}

	@:deprecated("use something else")
	static var older = 1;

	static function main() {
		old(); //~ WARNING (WDeprecated) Usage of this field is deprecated
		trace(older); //~ WARNING (WDeprecated) use something else
	}
}
