abstract C(Int) from Int {
	@:op(a()) public function call0():Int return this;
	@:op(a()) public inline function call1(x:Int):Int return this + x;
	@:op(a()) public static function call2(c:C, x:Int, s:String):String return s + x + c.call0();
	@:op(a()) function callS(s:String):String return s;
}

abstract Fn<T>(T->T) from T->T {
	@:op(a()) public function c(t:T):T return this(this(t));
}

@:callable abstract K(Int->String) from Int->String {}

@:callable abstract KO(?Int->String->String) from ?Int->String->String {
	public function twice(i:Int) return this(i, "a") + this(i, "b");
}

class ABS09_overloads {
	static function main() {
		var c:C = 3;
		trace(c());
		trace(c(4));
		trace(c(1, "s"));
		trace(c("only"));
		var f:Fn<Int> = x -> x * 3;
		trace(f(1));
		var fs:Fn<String> = x -> x + ".";
		trace(fs("q"));
		var k:K = i -> "k" + i;
		trace(k(3));
		var ks = [k, k];
		trace(ks[0](1));
		trace([1,2].map(k -> k+1));
		var ko:KO = function(?i:Int, s:String) return i + s;
		trace(ko("zz"));
		trace(ko(1,"zz"));
		trace(ko.twice(3));
	}
}
