class OPT04_point {
	public var x:Int;

	public inline function new(x)
		this.x = x;
}

class OPT04_identity {
	static var kept:OPT04_point;

	static function keep(p:OPT04_point)
		kept = p;

	static function main() {
		var a = new OPT04_point(1), b = new OPT04_point(1);
		trace(a == b, a == a);
		var c = a;
		c.x = 5;
		trace(a.x);
		keep(a);
		a.x++;
		trace(kept.x, kept == c);
		var list = [for (i in 0...3) new OPT04_point(i)];
		list[0].x = 9;
		trace(list.map(p -> p.x), list.indexOf(list[2]));
		var fs = [for (i in 0...3) () -> i];
		trace(fs.map(f -> f()), fs[0] == fs[1], fs[0] == fs[0]);
		var n = 0;
		var inc = () -> ++n;
		inc();
		inc();
		trace(n);
		var s = {v: 1}, t = {v: 1};
		trace(s == t, s.v == t.v);
		var z = new OPT04_point(3);
		var d:Dynamic = z;
		d.x = 4;
		trace(z.x, Type.getClassName(Type.getClass(z)));
	}
}
