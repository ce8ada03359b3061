class GEN08_arrays {
	static function rest(...r:Int):Int {
		var s = 0;
		for (v in r)
			s += v;
		return s + r.length;
	}

	static function last<T>(...r:T):T
		return r[r.length - 1];

	static function push<T>(a:Array<T>, v:T)
		a.push(v);

	static function main() {
		trace(rest(), rest(1, 2, 3), rest(...[4, 5]));
		trace(last(1, 2), last("a", "b"), last(1.5));
		var a = [1, 2];
		var d:Array<Dynamic> = cast a;
		trace(d[0], d.length);
		push(a, 3);
		trace(a);
		var f:Array<Float> = [1, 2];
		f.push(0.5);
		trace(f);
		var back:Array<Int> = cast d;
		trace(back[2] + 1);
		var e:Dynamic = a;
		trace(e[1], e.length);
		e[1] = 20;
		trace(a[1] + 1);
		var m:Array<Dynamic> = [1, "a", null, 2.5];
		trace(m);
	}
}
