// Constants known at compile time beside `final` fields, whose values are known at run time only.
class Main {
	static final ANSWER:Int = read(33);
	static final HALF:Float = read(1) / 2;
	static final NAME = Std.string("a");

	static function read(value:Int)
		return value;

	static function int(x:Int)
		return switch x {
			case 1: "one";
			case ANSWER: "answer";
			case 33: "never";
			case 2: "two";
			case _: "other";
		}

	static function guarded(x:Int, flag:Bool)
		return switch x {
			case 33 if (flag): "flag";
			case ANSWER: "answer";
			case _: "other";
		}

	static function float(x:Float)
		return switch x {
			case 1: "one";
			case HALF: "half";
			case _: "other";
		}

	static function string(x:String)
		return switch x {
			case "b": "b";
			case NAME: "name";
			case null: "null";
			case "c": "c";
			case _: "other";
		}

	static function pair(x:Int, y:Int)
		return switch [x, y] {
			case [1, ANSWER]: "1, answer";
			case [ANSWER, 1 | 2]: "answer, 1 or 2";
			case [33, y]: 'answer, $y';
			case [x, ANSWER]: '$x, answer';
			case _: "other";
		}

	static function main() {
		trace([1, 33, 2, 3].map(int).join(" "));
		trace(guarded(33, true) + " " + guarded(33, false) + " " + guarded(3, true));
		trace([1, 0.5, 2].map(float).join(" "));
		trace(["a", "b", "c", "d", null].map(string).join(" "));
		trace(pair(1, 33));
		trace(pair(33, 2));
		trace(pair(33, 33));
		trace(pair(3, 33));
		trace(pair(3, 3));
	}
}
