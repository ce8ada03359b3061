class TYP06_c {
	public var n = 3;

	public var prop(get, set):Int;

	public function new() {}

	function get_prop()
		return n * 2;

	function set_prop(v)
		return n = v;

	public function add(a:Int, ?b:Int)
		return n + a + (b == null ? 100 : b);

	@:keep public dynamic function dyn()
		return "dyn";
}

class TYP06_operations {
	static function f(a:Int, b:String = "d"):String
		return a + b;

	static function main() {
		var o:Dynamic = new TYP06_c();
		trace(o.n, o.add(1), o.add(1, 2), o.dyn());
		o.n += 5;
		o.n++;
		trace(o.n, o.n--, --o.n);
		o.dyn = () -> "changed";
		trace(o.dyn());
		var g:Dynamic = f;
		trace(g(1), g(2, "x"));
		var a:Dynamic = [1, 2, 3];
		a[1] += 10;
		trace(a, a.length, a[1], a.map(x -> x * 2), a.indexOf(3));
		a.push("s");
		trace(a.join("-"));
		var s:Dynamic = "text";
		trace(s.length, s.charAt(1), s.toUpperCase(), s + 1, s == "text", s < "u");
		var n:Dynamic = 10;
		trace(n + 1, n - 1, n * 2, n / 4, n % 3, -n, n & 6, n << 1, n > 9, n >= 10, n == 10.0, n != 11);
		n += 0.5;
		trace(n);
		n = "s";
		n += n;
		trace(n);
		var x:Dynamic = {};
		x.a = 1;
		x.b = {c: [1]};
		x.b.c[0]++;
		x.f = (y:Int) -> y + x.a;
		trace(x.a, x.b.c[0], x.f(4), x.none, x.b.none);
		var t:Dynamic = true;
		trace(t && !t, t || false, t ? 1 : 2);
		for (v in (a : Array<Dynamic>))
			if (v == 12)
				trace("found");
		trace(Reflect.getProperty(o, "prop"));
	}
}
