class TYP03_void_functions {
	static var n = 0;

	static function count():Int
		return ++n;

	static function nothing():Void
		n += 10;

	static function twice(f:() -> Void) {
		f();
		f();
	}

	static function main() {
		twice(count);
		trace(n);
		twice(nothing);
		trace(n);
		twice(() -> n * 2);
		var g:() -> Void = count;
		g();
		trace(n);
		var b:Bool = n > 20;
		trace(b, !b);
	}
}
