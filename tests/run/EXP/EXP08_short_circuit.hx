class EXP08_short_circuit {
	static var log = "";

	static function t(s:String, v:Bool) {
		log += s;
		return v;
	}

	static function main() {
		trace(t("a", false) && t("b", true), t("c", true) || t("d", true), log);
		log = "";
		trace(t("a", true) && t("b", false) || t("c", true), log);
		log = "";
		trace(t("x", true) ? t("y", false) : t("z", true), log);
		var n:String = null;
		trace(n != null && n.length > 0);
		trace(n == null || n.length > 0);
	}
}
