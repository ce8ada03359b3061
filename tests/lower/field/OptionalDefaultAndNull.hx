class OptionalDefaultAndNull {
	static function f(a:Int = 2, ?b:Float, ?c:String):String
		return '$a $b $c';

	static function main() {
		f();
		f(1, 2.5);
		var n:Null<Int> = null;
		Sys.println((n ?? 4) + 1);
	}
}
