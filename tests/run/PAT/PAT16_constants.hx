class PAT16_constants {
	static inline var LIMIT = 0x10;
	static final NAME = "fixed";

	static function i(n:Int)
		return switch n {
			case -1: "minus";
			case 0xFF: "hex";
			case LIMIT: "limit";
			case (5): "five";
			case (6 | 7): "six or seven";
			case 1_000: "thousand";
			case _: "other";
		}

	static function f(v:Float)
		return switch v {
			case 1.5: "a";
			case -2.5: "b";
			case .5: "c";
			case 1e3: "d";
			case 3: "e";
			case _: "other";
		}

	static function s(v:String)
		return switch v {
			case "": "empty";
			case "a" | 'b': "ab";
			case "\n": "line";
			case null: "null";
			case _: v.length + "";
		}

	static function main() {
		trace(i(-1), i(255), i(16), i(5), i(7), i(1000), i(-2));
		trace(f(1.5), f(-2.5), f(.5), f(1000), f(3), f(4));
		trace(s(""), s("b"), s("\n"), s(null), s("xyz"));
	}
}
