using ABS20_using_order.Ext;
abstract A(Int) from Int to Int {
	public function own() return "own" + this;
}

class Ext {
	public static function ext(a:A) return "ext" + (a:Int);
	public static function iext(a:Int) return "iext" + a;
	public static function own(a:A) return "shadow";
	public static function gen<T>(t:T) return "gen" + t;
	public static function fl(f:Float) return "fl"+f;
	public static function nul(a:Null<A>) return a == null ? "nul" : "not";
}

class ABS20_using_order {
	static function main() {
		var a:A = 3;
		trace(a.own());
		trace(a.ext());
		trace(a.iext());
		trace(a.gen());
		trace((5).ext());
		trace(a.fl());
		var n:Null<A> = null;
		trace(n.nul());
		trace(a.nul());
	}
}
