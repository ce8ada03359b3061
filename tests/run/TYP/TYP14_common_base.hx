class TYP14_base {
	public function new() {}

	public function name():String
		return "base";
}

class TYP14_left extends TYP14_base {
	override function name():String
		return "left";
}

class TYP14_right extends TYP14_base {
	override function name():String
		return "right";
}

class TYP14_common_base {
	static function main() {
		for (i in 0...3) {
			var b = i == 0 ? new TYP14_left() : i == 1 ? new TYP14_right() : new TYP14_base();
			trace(b.name());
		}
		var list = [new TYP14_left(), new TYP14_right(), new TYP14_base()];
		for (b in list)
			trace(b.name());
		var s = switch list.length {
			case 3: new TYP14_right();
			default: new TYP14_base();
		}
		trace(s.name());
		var t = if (list.length > 2) 1 else 2.5;
		trace(t / 2);
		var n = list.length > 5 ? 3 : null;
		trace(n);
	}
}
