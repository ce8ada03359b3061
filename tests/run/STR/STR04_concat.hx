class STR04_o {
	public function new() {}

	public function toString()
		return "o!";
}

class STR04_concat {
	static function main() {
		var n:Null<Int> = null, s:String = null, d:Dynamic = 1.5;
		trace("a" + 1 + 2.0 + true + n + s + d);
		trace(1 + 2 + "x" + 1 + 2);
		trace("" + [1, 2] + new STR04_o() + {a: 1});
		trace("" + 0.1 + " " + 1e10 + " " + 100000000000.0 + " " + -0.5 + " " + 1.0 + " " + 123456789.125);
		trace("" + 2147483647 + " " + -2147483648 + " " + 0xffffffff);
		var t = "x";
		t += 1;
		t += s;
		trace(t, t.length);
		trace(Std.string(null), Std.string(12), Std.string(1.25), Std.string("s"), Std.string(false));
		trace(Std.string([null, 1, "a", [2]]));
		trace(1 + "" + 'c'.code);
	}
}
