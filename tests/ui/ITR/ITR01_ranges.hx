class ITR01_ranges {
	static inline var HIGH = 7;

	static function main() {
		for (i in 0...3)
			i = 1; //~ ERROR Loop variable cannot be modified
		for (i in 0...3)
			i++; //~ ERROR Loop variable cannot be modified
		for (i in 0...3)
			i += 1; //~ ERROR Loop variable cannot be modified
		for (i in 0...3) {
			var f = () -> i = 2; //~ ERROR Loop variable cannot be modified
		}
		for (i in 5...2) {} //~ ERROR Cannot iterate backwards
		for (i in -1...-2) {} //~ ERROR Cannot iterate backwards
		for (i in HIGH...2) {} //~ ERROR Cannot iterate backwards
		var list = [
			for (i in 9...1) //~ ERROR Cannot iterate backwards
				i
		];
		// Not known to be the wrong way round, or not to be a range.
		var high = 5;
		for (i in high...2) {}
		for (i in (5...2)) {}
		for (i in 2...2) {}
		for (x in [1])
			x = 2;
		for (key => value in [1]) {
			key = 2;
			value++;
		}
		for (i in 1.5...2) {} //~ ERROR Float should be Int
		for (x in null) {} //~ ERROR You can't iterate on a Dynamic value, please specify Iterator or Iterable
	}
}
