class RTT11_arithmetic {
	static var max = 0x7FFFFFFF;
	static var seed = 12345;

	static function next() {
		seed = seed * 1103515245 + 12345;
		return seed;
	}

	static function main() {
		trace(max + 1, max * max, -max - 2, max << 1, max >>> 31, -1 >>> 28, -1 >> 31);
		var x = 0, f = 0.0;
		for (i in 0...1000) {
			var n = next();
			x = (x * 31 + n) ^ (n >>> 7);
			f = f * 0.5 + n / 3;
		}
		trace(x, Std.int(f));
		trace(7 % -3, -7 % 3, 5.5 % 2, -5.5 % 2);
		trace(0.1 + 0.2 == 0.3, 1 / 3 == 0.3333333333333333, Math.isNaN(0 / 0), 1 / 0 > 1e300);
		trace(Std.int(1e9 + 0.7), Std.int(-1.9), Math.round(-2.5), Math.floor(-0.5), Math.ceil(1.2));
		var a = 5, b = a++ + ++a;
		trace(a, b);
	}
}
