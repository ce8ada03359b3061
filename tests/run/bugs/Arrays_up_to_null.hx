// An array of `Null<Int>` is one of Int, and the other way round, where it is converted.
class Main {
	static function sum(numbers:Array<Int>):Int {
		var total = 0;
		for (x in numbers)
			total += x;
		return total;
	}

	static function count(numbers:Array<Null<Float>>):Int {
		var n = 0;
		for (x in numbers)
			if (x != null)
				n++;
		return n;
	}

	static function parsed(text:String):Array<Int>
		return text.split(",").map(Std.parseInt);

	static function main() {
		var numbers:Array<Int> = "1,2,3".split(",").map(Std.parseInt);
		trace(numbers, sum(numbers), numbers[2] + 1);
		numbers.push(4);
		numbers.sort((a, b) -> b - a);
		trace(numbers.join(" "), sum("4,5".split(",").map(Std.parseInt)), parsed("7,8")[1]);
		var nullable:Array<Null<Int>> = [5, 6];
		var plain:Array<Int> = nullable;
		plain[0] += 10;
		var same:Array<Int> = nullable;
		trace(nullable[0], plain == same, nullable.length);
		nullable = plain;
		nullable.push(3);
		trace(plain[2], sum(nullable));
		trace(count([1.5, 2.5]), count([for (x in [1, 2]) x * 0.5]));
		var flags:Array<Bool> = [1, 2].map(x -> x > 1 ? (true : Null<Bool>) : false);
		trace(flags[1] && !flags[0]);
		var missing:Array<Int> = (null : Array<Null<Int>>);
		trace(missing == null);
	}
}
