class FUN04_local_functions {
	static function main() {
		function fact(n:Int):Int
			return n <= 1 ? 1 : n * fact(n - 1);
		trace(fact(6));
		function id<T>(v:T):T
			return v;
		trace(id(3) + 1, id("s").length, id(1.5) * 2);
		var even:Int->Bool = null;
		function odd(n:Int):Bool
			return n == 0 ? false : even(n - 1);
		even = n -> n == 0 ? true : odd(n - 1);
		trace(even(10), odd(7), odd(8));
		var compose = function(f:Int->Int, g:Int->Int) return (x:Int) -> f(g(x));
		trace(compose(x -> x + 1, x -> x * 2)(5));
		trace((function(a, b) return a * b)(6, 7));
	}
}
