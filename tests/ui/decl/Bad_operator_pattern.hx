abstract A(Int) {
	@:op(foo) static function f(a:A, b:A):A //~ ERROR Invalid @:op expression, should be an operator or a call
		return a;
}

class Bad_operator_pattern {
	static function main() {}
}
