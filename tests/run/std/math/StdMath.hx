class StdMath {
	static function main() {
		trace(Math.abs(-3), Math.abs(2.5), Math.min(1, 2), Math.max(1.5, -2));
		trace(Math.floor(2.7), Math.ceil(2.1), Math.round(2.5), Math.floor(-2.1), Math.ceil(-2.9), Math.round(-0.5));
		trace(Math.sqrt(16), Math.pow(2, 10), Math.exp(0), Math.log(1));
		trace(Math.sin(0), Math.cos(0), Math.tan(0), Math.atan2(0, 1), Math.asin(0), Math.acos(1), Math.atan(0));
		trace(Math.round(Math.PI * 1000), Math.isNaN(Math.NaN), Math.isFinite(Math.POSITIVE_INFINITY), Math.isFinite(1));
		trace(Math.isNaN(Math.sqrt(-1)), Math.fround(2.7), Math.ffloor(-2.5), Math.fceil(2.2));
		var r = Math.random();
		trace(r >= 0 && r < 1);
		var q = Std.random(10);
		trace(q >= 0 && q < 10, Std.random(1), Std.random(0));
		trace(Std.int(1e9), Std.int(-1.999), Std.int(0.999));
	}
}
