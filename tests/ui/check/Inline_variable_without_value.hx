class A {
	static inline var x:Int; //~ ERROR Inline variable must be initialized
}

class Inline_variable_without_value {
	static function main() {}
}
