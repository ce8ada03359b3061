class FUN01_optional {
	static function opt(a:Int, ?b:Int, ?c:String)
		return '$a $b $c';

	static function def(a:Int, b:Int = 5, c:String = "c", d:Float = 0.5, e:Bool = true)
		return '$a $b $c $d $e';

	static function nul(?a:Int = 3)
		return a + 1;

	function new() {}

	function member(x:Int = 2):Int
		return x * 10;

	static function main() {
		trace(opt(1), opt(1, 2), opt(1, 2, "x"));
		trace(def(1), def(1, 2), def(1, 2, "q", 4, false));
		trace(nul(), nul(9));
		var o = new FUN01_optional();
		trace(o.member(), o.member(4));
		var f = o.member;
		trace(f(), f(3));
		var g:(Int, ?Int) -> String = (a, ?b) -> '$a:$b';
		trace(g(1), g(1, 2));
		var n:Null<Int> = null;
		trace(opt(1, n), opt(1, null, "z"));
	}
}
