class Late {
	public function new() {}

	overload extern inline public function take(x:Int) {
		trace(x);
	}

	overload extern inline public function take(x:String)
		return x.length;

	public static function first(x:Late, y:Int)
		return y + 1;
}

abstract LateNumber(Int) from Int {
	@:op(A + B) public static function plus(a:LateNumber, b:Late)
		return (cast a : Int) + b.take("abc");

	@:op(-A) public function minus()
		return "minus " + this;
}
