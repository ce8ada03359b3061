class FUN05_captures {
	var n = 1;

	function new() {}

	function adder():Int->Int
		return v -> {
			n += v;
			n;
		};

	static function counter() {
		var c = 0;
		return {inc: () -> ++c, get: () -> c};
	}

	static function main() {
		var c = counter();
		c.inc();
		c.inc();
		trace(c.get());
		var fs = [];
		for (i in 0...3)
			fs.push(() -> i * 10);
		trace([for (f in fs) f()]);
		var gs = [];
		var k = 0;
		while (k < 3) {
			var j = k;
			gs.push(() -> j++);
			k++;
		}
		trace([for (g in gs) g()], [for (g in gs) g()]);
		var s = "a";
		var app = (x:String) -> s += x;
		app("b");
		app("c");
		trace(s);
		var o = new FUN05_captures();
		var f = o.adder();
		f(2);
		trace(f(3), o.n);
		var x = 1.5, b = true;
		var deep = () -> () -> () -> {
			x *= 2;
			b = !b;
			x;
		};
		trace(deep()()(), b, x);
		for (v in [1, 2]) {
			var t = v;
			var h = () -> t += 10;
			h();
			trace(t);
		}
	}
}
