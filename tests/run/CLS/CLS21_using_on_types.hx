// `@:using` of a class or enum also extends the type itself.
class Makers {
	public static function parse(type:Class<Point>, text:String)
		return new Point(Std.parseInt(text));

	public static function doubled(point:Point)
		return point.x * 2;

	public static function other(type:Enum<Side>, side:Side)
		return side == Left ? Right : Left;
}

@:using(CLS21_using_on_types.Makers)
class Point {
	public final x:Int;

	public function new(x)
		this.x = x;
}

@:using(CLS21_using_on_types.Makers)
enum Side {
	Left;
	Right;
}

class Main {
	static function main() {
		trace(Point.parse("12").doubled());
		trace(Side.other(Left));
	}
}
