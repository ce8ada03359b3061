class TYP11_function_types {
	static function apply(f:(a:Int, ?b:String) -> String):String
		return f(1) + f(2, "two");

	static function curry(f:Int->Int->Int):Int->(Int->Int)
		return a -> b -> f(a, b);

	static function main() {
		trace(apply((a, ?b) -> '$a$b;'));
		trace(curry((a, b) -> a * 10 + b)(4)(2));
		var f:() -> Int = () -> 42;
		trace(f());
		var g:(Int, String) -> String = (n, s) -> s + n;
		trace(g(1, "s"));
		var h:(Int->Int)->Int = k -> k(5);
		trace(h(x -> x + 1));
		var fs:Array<Int->Int> = [x -> x, x -> x * x, function(x) return -x];
		trace([for (q in fs) q(3)]);
		var u:Void->Void = () -> trace("called");
		u();
	}
}
