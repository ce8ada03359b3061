/** Parsing of numbers, and Math on zeros, infinities and NaN. **/
class TYP02_special_values {
	static function p(s:String) { Sys.println('$s -> ' + Std.parseInt(s) + " " + show(Std.parseFloat(s))); }
	static function show(f:Float) return f != f ? "nan" : { var i = haxe.io.FPHelper.doubleToI64(f); i.high + "/" + i.low; };
	static function main() {
		for (s in ["", " ", "0", "-0", "+5", "- 5", "5", " 5", "5 ", "\t5\n", "05", "010", "0x10", "0X1f", "-0x10", "0x", "0xg", "1e3", "1.5", "1.5e3", "1.5e-3", "1.e5", ".5", "-.5", "+.5", ".", "-", "+", "e5", "abc", "12abc", "0b11", "1_000", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "99999999999", "0xFFFFFFFF", "0x80000000", "0x100000000", "NaN", "nan", "Infinity", "-Infinity", "inf", "1e400", "-1e400", "1e-400", "4.9e-324", "1.7976931348623157e308", "0.1", "0.30000000000000004", "123456789012345678901234567890", "1.0000000000000001", "9007199254740993", "5e-324", "2.2250738585072011e-308", "--5", "+-5", "0x1.8p3", "1f", "1,5", "٣", "１"]) p(s);
		Sys.println(Std.parseInt(null)); 
		for (f in [0.0, -0.0, 1.0, -1.0, 1.5, -1.5, 2.5, -2.5, 0.5, -0.5, 0.49999999999999994, 1e10, -1e10, 2147483647.0, 2147483647.5, -2147483648.0, 1e-10, 4503599627370497.5]) { Sys.println(Std.int(Math.max(-2147483648.0, Math.min(2147483647, f))) + " " + show(Math.ffloor(f)) + " " + show(Math.fceil(f)) + " " + show(Math.fround(f)) + " " + show(Math.abs(f)) + " " + show(Math.sqrt(f))); if (Math.abs(f) < 2e9) Sys.println(Math.floor(f) + " " + Math.ceil(f) + " " + Math.round(f) + " " + Std.int(f)); }
		var s = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, -2.5, 1e300, 1e-300, Math.NaN, Math.POSITIVE_INFINITY, Math.NEGATIVE_INFINITY];
		for (a in s) { Sys.println(show(a) + ": " + [show(Math.sin(a)), show(Math.cos(a)), show(Math.tan(a)), show(Math.asin(a)), show(Math.acos(a)), show(Math.atan(a)), show(Math.exp(a)), show(Math.log(a)), show(Math.abs(a)), '' + Math.isNaN(a), '' + Math.isFinite(a)].join(" "));
			for (b in s) Sys.println("  " + show(b) + ": " + [show(Math.pow(a, b)), show(Math.atan2(a, b)), show(Math.min(a, b + 1.25)), show(Math.max(a + 1.25, b)), show(a % b), show(a / b), '' + (a == b), '' + (a < b), '' + (a >= b)].join(" ")); }
		for (f in [0.1, 0.2, 1/3, 2/3, 1e15, 1e16, 123456789.123, 1e21, 1e-5, 1e-7, 100.0, 1e5, 123456.789e3, 5e-324, 4.35, 0.1+0.2, 1e14, 999999999999999.9, 12345678901234567.0]) { var t = Std.string(f); Sys.println(Math.abs(Std.parseFloat(t) - f) <= Math.abs(f) * 1e-14); }
		Sys.println(show(Math.PI) + show(Math.NaN) + show(Math.POSITIVE_INFINITY) + show(Math.NEGATIVE_INFINITY));
		for (i in 0...100) { var r = Math.random(); if (r < 0 || r >= 1) Sys.println("bad"); var k = Std.random(5); if (k < 0 || k >= 5) Sys.println("bad"); } Sys.println(Std.random(0) + " " + Std.random(1) + " " + Std.random(-5));
	}
}
