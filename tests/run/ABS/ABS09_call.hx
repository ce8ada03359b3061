abstract ABS09_adder(Int) {
	public function new(v)
		this = v;

	@:op(a()) function call(x:Int, y:Int = 100):Int
		return this + x + y;
}

@:callable
abstract ABS09_fn(Int->String) from Int->String {
	public function twice(n:Int)
		return this(n) + this(n);
}

class ABS09_call {
	static function main() {
		var add = new ABS09_adder(1000);
		trace(add(1), add(1, 2));
		var f:ABS09_fn = n -> 'n$n';
		trace(f(3), f.twice(4));
	}
}
