class FUN05_loops {
	static function main() {
		var fs = [];
		var i = 0;
		while (i < 3) {
			var k = i * 10;
			fs.push(() -> k++ + i);
			i++;
		}
		trace([for (f in fs) f()], [for (f in fs) f()]);
		var gs = [for (a in ["x", "y"]) for (b in 0...2) () -> a + b];
		trace([for (g in gs) g()]);
		var counter = {
			var n = 0;
			{inc: () -> ++n, get: () -> n};
		}
		counter.inc();
		counter.inc();
		trace(counter.get());
		function make(n:Int) {
			var total = n;
			return (x:Int) -> {
				total += x;
				return total;
			};
		}
		var a = make(1), b = make(100);
		trace(a(1), a(1), b(1), a(1));
		var hs = new Map<String, () -> Int>();
		for (k => v in ["p" => 1, "q" => 2])
			hs[k] = () -> v;
		trace(hs["p"]() + hs["q"]() * 10);
		var r = [];
		for (x in 0...5) {
			if (x == 1)
				continue;
			if (x == 4)
				break;
			var y = x;
			r.push(() -> y = y + x);
		}
		trace([for (f in r) f()], [for (f in r) f()]);
		var fib:Int->Int = null;
		fib = n -> n < 2 ? n : fib(n - 1) + fib(n - 2);
		trace(fib(15));
		function even(n:Int):Bool
			return n == 0 || !even(n - 1);
		trace(even(7), even(8));
		var s = 0;
		for (v in [1, 2, 3])
			((w:Int) -> s += w * v)(v);
		trace(s);
		var t = 5;
		var thrower = () -> throw t++;
		try
			thrower()
		catch (e:Int)
			trace(e, t);
	}
}
