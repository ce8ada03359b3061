// `Array<Null<Int>>`, as inferred from what may be null, is taken where `Array<Int>` is wanted, and the other way round.
class Arrays_of_null_elements {
	static function first(a:Array<Int>)
		return a[0] + 1;

	static function firstOrNull(a:Array<Null<Int>>)
		return a[0];

	static function corner(a:Array<Array<Int>>)
		return a[0][0] + 1;

	static function parse(text:String):Array<Int> {
		final numbers = [];
		for (part in text.split(","))
			numbers.push(Std.parseInt(part));
		return numbers;
	}

	static function main() {
		final plain:Array<Int> = [1];
		final nullable:Array<Null<Int>> = [2];
		trace(first(nullable), firstOrNull(plain));
		trace(corner([nullable]), corner([[(4 : Null<Int>)]]));
		final table = [nullable];
		trace(corner(table), table);
		final inferred = [Std.parseInt("1"), Std.parseInt("2")];
		trace(first(inferred), inferred);
		final floats:Array<Float> = ([1.5] : Array<Null<Float>>);
		final flags:Array<Bool> = ([true] : Array<Null<Bool>>);
		trace(floats[0] + 1, !flags[0]);
		var sum = 0;
		for (x in parse("3,4,5"))
			sum += x;
		trace(sum);
	}
}
