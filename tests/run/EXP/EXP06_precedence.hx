class EXP06_precedence {
	static function v(n:Int)
		return n;

	static function main() {
		trace(v(2) + v(3) * v(4), (2 + 3) * v(4));
		trace(v(10) - v(3) - v(2), v(20) / v(4) / v(5));
		trace(v(2) * v(7) % v(4), v(7) % v(4) * v(2));
		trace(v(1) + v(2) << v(3), v(1) | v(2) & v(3), v(6) ^ v(3) | v(1));
		trace(v(1) == 1 && v(2) > 1 || false);
		trace(!(v(1) == 2) && true);
		trace(-v(3) + v(5), - -v(3), ~v(0) + 1);
		trace(v(5) & 3 == 1);
		var a = 1, b = 2;
		a = b = 5;
		trace(a, b);
		a += b -= 2;
		trace(a, b);
		trace(a > b ? "gt" : a == b ? "eq" : "lt");
		var x = true ? 1 : 2 + 100;
		trace(x);
		trace(v(3) > 2 == true);
		trace(v(1) << 2 + v(0), v(256) >> 2 >> 1);
		var s = "a" + 1 + 2, t = 1 + 2 + "a";
		trace(s, t);
		trace([for (i in v(3)...v(5) + 1) i]);
	}
}
