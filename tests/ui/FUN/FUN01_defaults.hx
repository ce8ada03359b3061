class FUN01_defaults {
	static inline var CONSTANT = 1;
	static var variable = 1;
	static final late = 1;

	static function constant(a = CONSTANT + 1, b = -1.5, c = "text", d:Null<Int> = null, e = FUN01_defaults.CONSTANT) {}

	static function f(a = variable) {} //~ ERROR Default argument value should be constant

	static function g(a = late) {} //~ ERROR Default argument value should be constant

	static function h(a = String) {} //~ ERROR Default argument value should be constant

	static function main() {}
}
