// A function that is wanted to take Dynamic works on what it gets, whatever its body suggests.
class TYP12_open_parameters {
	static function apply<T>(f:Dynamic->T, value:Dynamic):T
		return f(value);

	static function main() {
		final mixed:Array<Dynamic> = [1, 2.5, 4];
		trace(mixed.map(function(x) return '$x'));
		trace(mixed.map(x -> 'value $x!'));
		trace(mixed.map(x -> x * 2));
		trace(mixed.map(x -> -x));
		trace(mixed.filter(x -> x > 2));
		final sums = mixed.map(x -> x + 1);
		var total = 0.0;
		for (sum in sums)
			total += sum;
		trace(total);

		final ints:Array<Dynamic> = [2, 1];
		final more:Array<Int> = ints.map(x -> x + 1);
		trace(more);
		ints.sort((a, b) -> a - b);
		trace(ints);

		final records:Array<Dynamic> = [{name: "a", size: 1}, {name: "b", size: 0.5}];
		trace(records.map(r -> r.name + r.size));
		trace(records.map(r -> r.size * 2));
		trace(apply(x -> x.size + x.size, {size: "s"}));
	}
}
