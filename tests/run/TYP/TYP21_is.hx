interface TYP21_i {}
class TYP21_a implements TYP21_i {
	public function new() {}
}

class TYP21_b extends TYP21_a {}

enum TYP21_e {
	X;
}

class TYP21_is {
	static function main() {
		var vs:Array<Dynamic> = [1, 1.5, 2.0, "s", true, null, new TYP21_a(), new TYP21_b(), X, [1], {a: 1}];
		for (v in vs) {
			var s = "";
			s += v is Int ? "I" : "-";
			s += v is Float ? "F" : "-";
			s += v is String ? "S" : "-";
			s += v is Bool ? "B" : "-";
			s += v is TYP21_a ? "a" : "-";
			s += v is TYP21_b ? "b" : "-";
			s += v is TYP21_i ? "i" : "-";
			s += v is TYP21_e ? "e" : "-";
			s += v is Array ? "A" : "-";
			s += Std.isOfType(v, Dynamic) ? "D" : "-";
			trace(s);
		}
	}
}
