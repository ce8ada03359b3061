class FUN12_return_inference {
	static function fib(n:Int)
		return n < 2 ? n : fib(n - 1) + fib(n - 2);

	static function even(n:Int)
		return n == 0 || odd(n - 1);

	static function odd(n:Int)
		return n != 0 && even(n - 1);

	static function mixed(b:Bool) {
		if (b)
			return 1.0;
		return 2.5;
	}

	static function nothing(b:Bool) {
		if (b)
			return;
		trace("went on");
	}

	static function main() {
		trace(fib(15), even(10), odd(10), mixed(true) / 2, mixed(false));
		nothing(true);
		nothing(false);
	}
}
