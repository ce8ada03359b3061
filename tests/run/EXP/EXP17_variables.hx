class EXP17_variables {
	static function main() {
		var a = 1, b:String, c = 2.5;
		b = "b";
		final d = a + 1;
		final e:Array<Int> = [d], f = "f";
		trace(a, b, c, d, e, f);
		var g;
		g = 5;
		trace(g);
	}
}
