class FUN09_inline_order {
	static var log = "";

	static function t(s:String, v:Int) {
		log += s;
		return v;
	}

	static inline function sub(a:Int, b:Int)
		return b - a;

	static inline function once(a:Int)
		return a + a + a;

	static function main() {
		trace(sub(t("a", 1), t("b", 5)), log);
		trace(once(t("c", 2)), log);
		inline function local(x:Int, y:Int) {
			var r = y;
			r += x;
			return r;
		}
		trace(local(t("d", 1), t("e", 2)), log);
		var x = 5;
		inline function inc(v:Int)
			return ++v;
		trace(inc(x), x);
	}
}
