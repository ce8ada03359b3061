class PAT10_shared_extractors {
	static var log:Array<String> = [];
	static var digits = ~/a(\d+)b/;

	static function even(i:Int) {
		log.push('even $i');
		return i % 2 == 0;
	}

	static function half(i:Int)
		return i >> 1;

	static function show(i:Int)
		return switch i {
			case 0: "zero";
			case even(_) => true if (i > 8): "big even";
			case even(_) => true if (i > 6): "even over 6";
			case half(_) => 3: "half is 3";
			case half(_) => half(_) => 2: "quarter is 2";
			case _ * 3 => 3: "one";
			case (_ : Int) + 1 => x: "before " + x;
		}

	// Two extractors with the same text are one computation: together they take every value.
	static function parity(i:Int)
		return switch i {
			case even(_) => true: "even";
			case even(_) => false: "odd";
		}

	static function text(s:String)
		return switch s {
			case _.toLowerCase() => "foo": "any foo";
			case _.length => 3 if (s.charAt(0) == "b"): "b and two more";
			case digits.match(_) => true: digits.matched(1);
			case _.split(",") => [a, b, _.toUpperCase() => c]: a + b + c;
			case _: "other";
		}

	static function main() {
		for (i in [0, 1, 2, 6, 7, 8, 9, 10]) {
			trace(i + ": " + show(i) + " " + log);
			log = [];
		}
		trace(parity(3) + parity(4) + log);
		for (s in ["FoO", "bar", "a12b", "x,y,z", "zzzz"])
			trace(text(s));
		switch {a: [1, 2], b: "x"} {
			case {a: _[0] => 1, b: _ + "y" => "xy"}: trace("both");
			case _: trace("not both");
		}
		switch [1, 2] {
			case [_ + 1 => 2, _ * 2 => y]: trace(y);
			case _:
		}
		switch 5 {
			case (_ > 7 => true) | (_ < 6 => true): trace("outside");
			case _: trace("inside");
		}
	}
}
