class EXP25_division {
	static function v(n:Int)
		return n;

	static function main() {
		trace(v(1) / v(0) == Math.POSITIVE_INFINITY, v(-1) / v(0) == Math.NEGATIVE_INFINITY, Math.isNaN(v(0) / v(0)));
		trace(Std.int(v(7) / v(2)), Std.int(v(-7) / v(2)));
		trace(v(6) / v(3));
		trace(v(2147483647) / v(-1));
	}
}
