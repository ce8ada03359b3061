class FUN02_skipping {
	static function f(a:Int, ?b:Int, ?c:String, ?d:Bool)
		return '$a $b $c $d';

	static function g(?x:Float, s:String)
		return '$x $s';

	static function main() {
		trace(f(1, "c"), f(1, true), f(1, 2, true));
		trace(g("s"), g(1.5, "t"));
	}
}
