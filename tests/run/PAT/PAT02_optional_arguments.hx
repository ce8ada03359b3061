// Patterns may leave out the optional arguments at a constructor's end; `cast` changes nothing in a pattern.
enum Token {
	Number(text:String, ?suffix:String, ?line:Int);
	Word(?text:String);
	Pair(?left:Int, right:Int);
	End;
}

class Main {
	static function name(token:Token)
		return switch token {
			case Number("0"): "zero";
			case Number(text, "i32"): 'int $text';
			case Number(text): text;
			case Word(): "word";
			case Pair(_, right): 'pair $right';
			case cast End: "end";
		}

	static function kind(value:Dynamic)
		return switch value {
			case cast 3: "three";
			case cast String: "String";
			case _: "other";
		}

	static function main() {
		trace(name(Number("0", "i32", 3)));
		trace(name(Number("1", "i32")));
		trace(name(Number("2")));
		trace(name(Word("x")));
		trace(name(Pair(1, 2)));
		trace(name(End));
		trace(kind(3));
		trace(kind(String));
		trace(kind("Int"));
	}
}
