class PAT14_values {
	static function main() {
		var log = [];
		for (i in 0...4)
			switch i {
				case 0:
				case 1:
					log.push("one");
				case 2:
					log.push("two");
				default:
					log.push("d");
			}
		trace(log);
		var x:Float = switch log.length {
			case 3: 1;
			default: 2.5;
		}
		trace(x);
		function f(n) {
			switch n {
				case 0:
					return "zero";
				case _:
			}
			return "other";
		}
		trace(f(0));
	}
}
