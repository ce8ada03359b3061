@:enum
abstract ABS14_level(Int) to Int {
	var Low = 1;
	var High = 10;

	public function name()
		return switch (cast this : ABS14_level) {
			case Low: "low";
			case High: "high";
		}
}

class ABS14_enum_legacy {
	static function main() {
		var l = ABS14_level.High;
		trace(l.name(), (l : Int) + 1, ABS14_level.Low.name());
		var m:ABS14_level = Low;
		trace(switch m {
			case Low: "matched";
			case High: "no";
		});
	}
}
