/** An operator is not what its own function is made of, be it by way of another operator. **/
abstract ABS04_itself(Int) {
	@:op(A != B) static function unequal(a:ABS04_itself, b:ABS04_itself):Bool
		return a != b; //~ ERROR Recursive operator method

	@:op(A == B) function equal(b:ABS04_itself):Bool
		return abstract == b; //~ ERROR Recursive operator method
}

abstract ABS04_each_other(Int) {
	@:op(A == B) static function equal(a:ABS04_each_other, b:ABS04_each_other):Bool
		return !(a != b);

	@:op(A != B) static function unequal(a:ABS04_each_other, b:ABS04_each_other):Bool
		return !(a == b); //~ ERROR Recursive operator method
}

abstract ABS04_round(Int) {
	@:op(A + B) static function plus(a:ABS04_round, b:ABS04_round):ABS04_round
		return a - b;

	@:op(A - B) static function minus(a:ABS04_round, b:ABS04_round):ABS04_round
		return a * b;

	@:op(A * B) static function times(a:ABS04_round, b:ABS04_round):ABS04_round
		return a + b; //~ ERROR Recursive operator method

	@:op(A / B) static function over(a:ABS04_round, b:ABS04_round):ABS04_round
		return a + b;
}

class ABS04_recursive_operators {
	static function main() {}
}
