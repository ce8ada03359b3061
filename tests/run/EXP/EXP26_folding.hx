class EXP26_folding {
	static inline var A = 2147483647;

	static function main() {
		trace(A + 1 == -2147483648, A * 2);
		trace(1 / 3 * 3 == 1);
		trace(7 % -3, -7 % 3, 0x7fffffff << 1, -5 >>> 30);
		trace("a" + 1 + 1.5 + true + null);
		var s = 0;
		for (i in 0...4)
			s += A;
		trace(s);
	}
}
