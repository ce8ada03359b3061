using ITR04_using.ITR04_a;
using ITR04_using.ITR04_b;

class ITR04_a {
	public static function twice(n:Int)
		return n * 2;

	public static function who(s:String)
		return "a:" + s;

	public static function first<T>(l:Array<T>, ?d:T):T
		return l.length > 0 ? l[0] : d;

	public static function length(s:Array<Int>)
		return -1;
}

class ITR04_b {
	public static function who(s:String)
		return "b:" + s;

	public static function sum(o:{x:Int, y:Int})
		return o.x + o.y;

	public static function callTwice(f:Int->Int, v:Int)
		return f(f(v));
}

class ITR04_using {
	static function main() {
		trace(5.twice(), "s".who(), [7, 8].first(), ([] : Array<Int>).first(3), [1].length);
		trace({x: 1, y: 2}.sum());
		var f = (v:Int) -> v + 1;
		trace(f.callTwice(1));
		trace(3.twice().twice());
	}
}
