abstract ABS05_n(Int) from Int {
	@:op(-A) function neg():ABS05_n
		return -this * 100;

	@:op(!A) function not():Bool
		return this == 0;

	@:op(~A) static function inv(a:ABS05_n):ABS05_n
		return 7;

	@:op(++A) public inline function pre():ABS05_n
		return this += 10;

	@:op(A++) public inline function post():ABS05_n {
		var r = this;
		this += 2;
		return r;
	}

	public function get()
		return this;
}

class ABS05_unary {
	static function main() {
		var a:ABS05_n = 3;
		trace((-a).get(), !a, (~a).get());
		trace((++a).get(), a.get());
		trace((a++).get(), a.get());
	}
}
