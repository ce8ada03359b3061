@:using(CLS21_using_metadata.CLS21_tools)
enum CLS21_side {
	Left;
	Right;
}

class CLS21_tools {
	public static function flip(s:CLS21_side):CLS21_side
		return s == Left ? Right : Left;
}

class CLS21_using_metadata {
	static function main() {
		trace(CLS21_side.Left.flip());
		var s = Right;
		trace(s.flip().flip());
	}
}
