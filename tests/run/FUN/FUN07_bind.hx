class FUN07_bind {
	static var n = 0;

	static function f(a:Int, b:String, c:Float)
		return '$a $b $c';

	static function next()
		return ++n;

	static function o(a:Int, ?b:Int, ?c:Int)
		return '$a $b $c';

	function new() {}

	function m(x:Int, y:Int)
		return x - y;

	static function main() {
		trace(f.bind(1, "x", 2)());
		trace(f.bind(1)("y", 3));
		trace(f.bind(_, "z")(4, 5));
		trace(f.bind(_, _, 6)(7, "w"));
		var g = f.bind(next(), _, _);
		trace(g("q", 1), g("r", 2), n);
		trace(new FUN07_bind().m.bind(_, 3)(10));
		trace(o.bind(1)(), o.bind(1, 2)(), o.bind(_, 2)(5));
	}
}
