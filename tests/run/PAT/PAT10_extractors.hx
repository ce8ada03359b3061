class PAT10_extractors {
	static function even(n:Int)
		return n % 2 == 0;

	static function half(n:Int):Null<Int>
		return n % 2 == 0 ? n >> 1 : null;

	static function f(n:Int)
		return switch n {
			case even(_) => true: "even";
			case 7: "seven";
			case _ * 2 => 10: "five";
			case _: "odd";
		}

	static function main() {
		trace(f(4), f(7), f(5), f(9));
		trace(switch "Hello" {
			case _.toLowerCase() => "hello": "matched";
			case _: "no";
		});
		trace(switch 12 {
			case half(_) => h if (h != null && h > 5): 'half $h';
			case _: "none";
		});
	}
}
