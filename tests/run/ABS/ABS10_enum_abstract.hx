enum abstract ABS10_color(Int) {
	var Red = 10;
	var Green;
	var Blue;

	public function next():ABS10_color
		return this == 12 ? Red : cast this + 1;
}

enum abstract ABS10_word(String) from String to String {
	var Hello;
	var World = "WORLD";
}

enum abstract ABS10_flag(Int) to Int {
	final A = 1;
	final B = 1 << 1;
	final C = A | B;
}

@:enum abstract ABS10_old(Int) {
	var X = 0;
	var Y = 1;
}

class ABS10_enum_abstract {
	static function name(c:ABS10_color)
		return switch c {
			case Red: "r";
			case Green: "g";
			case Blue: "b";
		}

	static function main() {
		trace(name(Red), name(Green), name(Blue.next()), name(Red.next().next()));
		var w:ABS10_word = "WORLD";
		trace(w == World, w == Hello, (Hello : String));
		trace((C : Int), (A : Int) + 1);
		trace(ABS10_color.Red == Red, Green);
		var o = Y;
		trace(switch o { case X: 0; case Y: 1; });
	}
}
