enum abstract PAT01_ea(Int) {
	var One = 1;
	var Two = 2;
}

class PAT01_constants {
	static inline var K = 7;

	static function i(n:Int)
		return switch n {
			case 0: "zero";
			case 1, 2: "few";
			case K: "k";
			case -3: "neg";
			case _: "many";
		}

	static function s(v:String)
		return switch v {
			case "a": 1;
			case "bb" | "cc": 2;
			case null: -1;
			default: 0;
		}

	static function b(v:Bool)
		return switch v {
			case true: "T";
			case false: "F";
		}

	static function e(v:PAT01_ea)
		return switch v {
			case One: "one";
			case Two: "two";
		}

	static function f(v:Float)
		return switch v {
			case 1.5: "x";
			case 2: "y";
			default: "z";
		}

	static function main() {
		trace([for (n in [0, 1, 2, 7, -3, 100]) i(n)]);
		trace(s("a"), s("bb"), s("cc"), s(null), s("zz"));
		trace(b(true), b(false), e(One), e(Two), f(1.5), f(2), f(3));
	}
}
