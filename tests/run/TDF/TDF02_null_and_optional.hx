typedef O = {?a:Int, ?s:String};

typedef P = {a:Int, s:String};

typedef Q = {a:Null<Int>, s:String};

class C<T> {
	public var v:T;
	public function new(v) this.v = v;
	public function get() return v;
}

class TDF02_null_and_optional {
	static function f(p:P) return p.a;
	static function g(o:O) return o.a;
	static function h(q:Q) return q.a;
	static function sum(a:Array<Int>) {
		var s = 0;
		for (x in a) s += x;
		return s;
	}

	static function firstOr(a:Array<Null<Int>>) return a[0] == null ? -1 : a[0];
	static function main() {
		var o:O = {a: 1, s: "o"};
		var p:P = {a: 2, s: "p"};
		var q:Q = {a: 3, s: "q"};
		trace(f(o));
		trace(g(p));
		trace(h(o));
		trace(h(p));
		trace(f(q));
		trace(g(q));
		p = o;
		p.a = 9;
		trace(o.a);
		o = q;
		o.a = null;
		trace(q.a);
		var m = ["x" => 5, "y" => 6];
		var values:Array<Int> = ["x", "y"].map(k -> m[k]);
		trace(sum(values));
		trace(sum(["y"].map(k -> m[k])));
		trace(firstOr([4]));
		var ints = [7, 8];
		trace(firstOr(ints));
		var n:Array<Null<Int>> = ints;
		n.push(9);
		trace(ints);
		trace(n);
		var fs:Array<Float> = ["1.5"].map(s -> (Std.parseFloat(s) : Null<Float>));
		trace(fs[0] + 1);
		var list:Array<O> = [{a: 1}, {}];
		var strict:Array<P> = list;
		trace(strict.length);
		trace(strict[0].a);
	}
}
