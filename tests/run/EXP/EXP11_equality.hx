class EXP11_o {
	public function new() {}
}

class EXP11_equality {
	static function s(a:String, b:String)
		return a + b;

	static function main() {
		trace(1 == 1.0, 2 != 2.5);
		trace(s("a", "b") == "ab", s("a", "b") != s("a", "c"));
		var a = new EXP11_o(), b = a;
		trace(a == b, a == new EXP11_o(), a != null);
		var n:Null<Int> = 5, m:Null<Int> = 5;
		trace(n == m, n == 5, n == null);
		trace([1] == [1]);
		var d:Dynamic = "ab", e:Dynamic = s("a", "b");
		trace(d == e, d == "ab");
		var x:Dynamic = 1, y:Dynamic = 1.0;
		trace(x == y, x == 1);
		trace(null == null, (null : String) == "");
		trace(true == true, true != false);
		trace(Math.NaN == Math.NaN, Math.NaN != Math.NaN);
		trace(0.0 == -0.0);
	}
}
