class EXP07_evaluation_order {
	static var log = "";

	static function t<T>(s:String, v:T):T {
		log += s;
		return v;
	}

	static function three(a:Int, b:Int, c:Int)
		return a * 100 + b * 10 + c;

	static function flush() {
		trace(log);
		log = "";
	}

	static function main() {
		three(t("a", 1), t("b", 2), t("c", 3));
		flush();
		var x = t("d", 1) + t("e", 2) * t("f", 3);
		flush();
		var arr = [0, 0, 0];
		arr[t("i", 1)] = t("v", 5);
		flush();
		t("o", arr)[t("p", 2)] += t("q", 7);
		flush();
		trace(arr, x);
		var o = {b: t("b", 1), a: t("a", 2)};
		flush();
		var l = [t("x", 1), t("y", 2)];
		flush();
		new Map<Int, Int>().set(t("k", 1), t("w", 2));
		flush();
		t("f", three)(t("1", 1), t("2", 2), t("3", 3));
		flush();
		var s = t("s", "a") + t("t", 1) + t("u", "c");
		flush();
		t("m", o).a = t("n", 9);
		flush();
		trace(t("l", 5) > t("r", 3), log);
	}
}
