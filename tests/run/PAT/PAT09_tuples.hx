class PAT09_tuples {
	static function fizz(n:Int)
		return switch [n % 3, n % 5] {
			case [0, 0]: "FizzBuzz";
			case [0, _]: "Fizz";
			case [_, 0]: "Buzz";
			case _: "" + n;
		}

	static function cmp(a:Bool, b:Bool)
		return switch [a, b] {
			case [true, true]: 3;
			case [true, false]: 2;
			case [false, true]: 1;
			case [false, false]: 0;
		}

	static function main() {
		trace([for (i in 1...16) fizz(i)].join(" "));
		trace(cmp(true, true), cmp(true, false), cmp(false, true), cmp(false, false));
	}
}
