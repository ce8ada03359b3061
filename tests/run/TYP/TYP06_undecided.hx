class TYP06_undecided {
	static function sum(list:Array<Int>)
		return Lambda.fold(list, (x, acc) -> acc + x, 0);

	static function apply(f:Int->Int)
		return f(20);

	static function first<T>(list:Array<T>, other:T):T
		return list.length > 0 ? list[0] : other;

	static function pick(d:Dynamic, isKnown:Bool) {
		if (isKnown)
			return d;
		return 0;
	}

	static function main() {
		var d:Dynamic = {n: 4, list: ([1, 2]:Array<Dynamic>), half: 0.5};

		// A use with a type decides the variable's type.
		var n = d.n;
		n += 1;
		var list = [n, n];
		trace(sum(list), sum([d.n, 1]));

		var two = d.n == 4 ? d.n : 2;
		trace(sum([two]));

		var total = 0;
		for (x in (d.list:Iterable<Dynamic>))
			total += x;
		trace(total);

		var times = x -> x * d.n;
		trace((times(20):Dynamic));
		var plus = x -> x + d.n;
		trace(apply(plus));

		var seen = [for (i in 0...3) d.n];
		var typed:Array<Int> = seen;
		trace(typed);

		trace(sum((d.list:Array<Dynamic>).map(x -> x * 3)));
		var found:Int = first(d.list, 7);
		trace(found, first([], d.half));

		// Without one, operators work on what there is.
		var half = d.half;
		trace(half * 3, half + 1, -half, half > 0, half == 0.5, half - 1, half % 0.2 < 0.2);
		half++;
		trace(half);
		half += 1;
		trace(half, half + "x");
		var or = d.half != null ? d.half : 1;
		trace(or, d.half ?? 2, d.none ?? 2, pick(d.half, true), pick(d.half, false));
		trace([d.half, 1], [for (x in (d.list:Array<Dynamic>)) x * d.half]);
	}
}
