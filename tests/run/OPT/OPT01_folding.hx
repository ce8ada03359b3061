class OPT01_folding {
	static inline var BIG = 2147483647;
	static inline var TINY = -2147483648;

	static function main() {
		trace(BIG + 1, TINY - 1, BIG * 2, -TINY, BIG * BIG, TINY * -1);
		trace(1 << 32, 1 << 33, -1 >>> 1, 1 << -1);
		trace(5 / 2, 4 / 2, 1 / 0, -1 / 0, Math.isNaN(0 / 0));
		trace(7 % 3, -7 % 3, 7.5 % 2, Math.isNaN(5 % 0.0));
		trace(0.1 + 0.2 > 0.3, 1e308 * 10, 1 / (0.0 * -1));
		trace(!(0 / 0 == 0 / 0), 0 / 0 != 0 / 0, !(0 / 0 < 1), !(0 / 0 >= 1));
		var nan = Math.NaN;
		trace(nan == nan, nan < 1, nan >= 1, !(nan < 1));
		trace("a" + 1 + 2, 1 + 2 + "a", "a" + (1 + 2), "x" + 1.0 + true + null);
		trace(3 & 5 | 8 ^ 1, ~5, -(-5), 1 - -1);
		trace("a" == "a", "a" < "b", 1 == 1.0, true && !false);
	}
}
