class FUN08_equality {
	function new() {}

	function m() {}

	static function s() {}

	static function add(a:Int, b:Int)
		return a + b;

	static function main() {
		var f = s, g = s;
		trace(f == g, f == s);
		var o = new FUN08_equality();
		trace(Reflect.compareMethods(o.m, o.m), Reflect.compareMethods(o.m, new FUN08_equality().m));
		var h = () -> {};
		var k = h;
		trace(h == k);
		trace(Reflect.isFunction(f), Reflect.isFunction(o));
		trace(Reflect.callMethod(null, add, [3, 4]));
		var d:Dynamic = add;
		trace(d(5, 6));
	}
}
