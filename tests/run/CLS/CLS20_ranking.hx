class CLS20_base {
	public function new() {}
}

class CLS20_sub extends CLS20_base {}
class CLS20_sub_sub extends CLS20_sub {}

class CLS20_ranking {
	public function new() {}

	overload extern inline function f(i:Int)
		return "Int";

	overload extern inline function f(s:String)
		return "String";

	overload extern inline function f(a:Int, b:Int)
		return "two Ints";

	overload extern inline function f(d:Float)
		return "Float";

	overload extern inline function f<T>(a:Array<T>)
		return "Array";

	overload extern inline function f(x:Dynamic)
		return "Dynamic";

	overload extern inline function f(g:Int->Int)
		return "function";

	overload extern inline function f(?a:Bool, c:String)
		return "Bool, String";

	overload extern inline static function c(b:CLS20_base)
		return "base";

	overload extern inline static function c(b:CLS20_sub)
		return "sub";

	overload extern inline static function n(b:Null<Int>)
		return "Null<Int>";

	overload extern inline static function n(...r:Int)
		return "rest " + r.length;

	static function main() {
		var o = new CLS20_ranking();
		trace(o.f(1));
		trace(o.f("x"));
		trace(o.f(1, 2));
		trace(o.f(1.5));
		trace(o.f([1]));
		trace(o.f({x: 1}));
		trace(o.f(x -> x));
		trace(o.f(true, "s"));
		trace(c(new CLS20_base()));
		trace(c(new CLS20_sub()));
		trace(c(new CLS20_sub_sub()));
		trace(n(1));
		trace(n(1, 2));
	}
}
