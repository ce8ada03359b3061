// A Dynamic value passed for a type parameter is passed as it is, whatever another argument says the parameter is.
class Point {
	public final x:Int;

	public function new(x)
		this.x = x;
}

class Box<T> {
	public function new() {}
}

class Main {
	static function equal<T>(a:T, b:T)
		return a == b;

	static function first<T>(a:T, b:T):T
		return a;

	static function or<T>(a:T, ?b:T):T
		return a == null ? b : a;

	static function passes<T>(value:T, test:T->Bool)
		return test(value);

	function second<T>(a:T, b:T):T
		return b;

	function new() {}

	static function toBox(value:Dynamic):Null<Box<Dynamic>>
		return Std.downcast(value, Box);

	static function toPoint(value:Dynamic)
		return Std.downcast(value, Point);

	static function main() {
		var text:Dynamic = "x";
		trace(equal(text, 5));
		trace(equal(5, text));
		trace(equal(text, new Point(1)));
		trace(equal(2.5, text));
		trace(equal(text, "x"));
		trace(equal((5 : Dynamic), 5.0));
		trace(first(5, text) + 1);
		trace(first(new Point(2), text).x);
		trace(new Main().second(text, new Point(3)).x);
		trace(or(text) + or(text, "k"));
		trace(or((null : Dynamic), 4) + 1);
		trace(passes(text, (value:String) -> value == "x"));
		trace(toBox(3) == null && toBox("x") == null && toBox(new Point(4)) == null);
		trace(toBox(new Box<Int>()) != null);
		trace(toPoint(text) == null && toPoint(3) == null);
		trace(toPoint(new Point(5)).x);
	}
}
