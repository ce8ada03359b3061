class TYP06_undecided {
	static function sum(list:Array<Int>)
		return Lambda.fold(list, (x, acc) -> acc + x, 0);

	static function apply(f:Int->Int)
		return f(20);

	static function first<T>(list:Array<T>, other:T):T
		return list.length > 0 ? list[0] : other;

	static function main() {
		var d:Dynamic = {n: 4, list: ([1, 2]:Array<Dynamic>), half: 0.5};

		// The first use of the variable decides its type.
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

		var times = x -> x + d.n;
		trace(apply(times));

		var seen = [for (i in 0...3) d.n];
		var typed:Array<Int> = seen;
		trace(typed);

		// A parameter takes the type of its use, too.
		trace(sum((d.list:Array<Dynamic>).map(x -> x * 3)));
		var found:Int = first(d.list, 7);
		trace(found, first([], d.half));
	}
}
