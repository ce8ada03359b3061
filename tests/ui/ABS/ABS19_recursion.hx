abstract ABS19_recursion_a(String) {
	@:from static public function fromInt(i:Int):ABS19_recursion_a {
		var a:ABS19_recursion_a = i; //~ ERROR Recursive implicit cast
		return a;
	}

	@:to public inline function toInt():Int
		return abstract; //~ ERROR Recursive implicit cast
}

abstract ABS19_recursion_b(Int) {
	@:to function toA():ABS19_recursion_a
		return this;

	@:from static function fromA(a:ABS19_recursion_a):ABS19_recursion_b
		return a; //~ ERROR Recursive implicit cast
}

class ABS19_recursion {
	static function main() {}
}
