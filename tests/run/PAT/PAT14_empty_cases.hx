class PAT14_empty_cases {
	static var log = [];

	static function main() {
		// A case without code has no value: as the body of a function, the switch has none either.
		var f = x -> switch x {
			case 1:
			case 2: log.push("two");
			case _:
		}
		for (i in 0...4)
			f(i);
		trace(log);
		var g = () -> switch log.length {
			case 0: trace("none");
			case _:
		}
		g();
		trace(log.length);
	}
}
