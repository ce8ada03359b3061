enum ENM01_shape {
	Empty;
	Circle(r:Float);
	Rect(w:Int, h:Int, ?name:String);
}

class ENM01_constructors {
	static function area(s:ENM01_shape):Float
		return switch s {
			case Empty: 0;
			case Circle(r): r * r * 3;
			case Rect(w, h, _): w * h;
		}

	static function main() {
		for (s in [Empty, Circle(1.5), Rect(2, 3), Rect(4, 5, "named")])
			trace(s, area(s));
		var make = Circle;
		trace(make(2));
		var x = Rect(1, 1, null);
		switch x {
			case Rect(_, _, n):
				trace(n);
			default:
		}
	}
}
