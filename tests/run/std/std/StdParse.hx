class StdParse {
	static function main() {
		for (s in ["12", "-7", "+5", " 42", "12abc", "0x1F", "-0x10", "abc", "", "1.9", "007", "2147483647", "\t9", "0x", "1e3"])
			trace(s, Std.parseInt(s));
		for (s in ["1.5", "-2", "  3.25", "1e3", "1.5e-2", "abc", "", ".5", "5.", "1.2.3", "12px", "-.5e1"]) {
			var f = Std.parseFloat(s);
			trace(s, Math.isNaN(f) ? "nan" : Std.string(f));
		}
		trace(Std.parseInt(null), Math.isNaN(Std.parseFloat(null)));
		trace(Std.string(1e15), Std.string(123456.789), Std.string(1e-5), Std.string(0.1), Std.string(-0.0 == 0));
		trace(Std.isOfType(1, Int), Std.isOfType("a", String), Std.isOfType([1], Array));
		trace(Std.downcast((new haxe.Exception("e") : Dynamic), haxe.Exception) != null);
	}
}
