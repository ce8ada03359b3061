class TYP02_float_arithmetic {
	static function f(v:Float):Float
		return v;

	static function i(v:Int):Int
		return v;

	static function main() {
		trace(i(7) / i(2));
		trace(i(-7) % i(3), i(7) % i(-3));
		trace(f(-7.5) % f(2), f(7.5) % f(-2));
		trace(f(1) / f(0) == Math.POSITIVE_INFINITY, f(-1) / f(0) == Math.NEGATIVE_INFINITY);
		trace(Math.isNaN(f(0) / f(0)));
		trace(f(0.1) + f(0.2));
		trace(f(3) * 2, f(3) - 0.5, -f(2.5));
		trace(f(1.0) == 1, f(1.5) > 1, f(1.5) <= 1.5);
		trace(Std.int(f(3.99)), Std.int(f(-3.99)));
		trace(Math.floor(-0.5), Math.ceil(0.5), Math.round(2.5), Math.round(-2.5));
	}
}
