class TDF04_literals {
	static var order = "";

	static function t(s:String) {
		order += s;
		return s;
	}

	static function main() {
		var o = {c: t("c"), a: t("a"), b: t("b")};
		trace(order, o);
		trace(Reflect.fields(o));
		var d:Dynamic = {"a-b": 1, "with space": 2};
		trace(Reflect.field(d, "a-b"));
		var u:{?x:Int, ?y:String} = {};
		trace(u.x, u.y);
	}
}
