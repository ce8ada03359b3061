class STR02_unicode {
	static function main() {
		var s = "é漢字x";
		trace(s.length, s.charAt(1), s.charCodeAt(2), s.indexOf("字"), s.substr(1, 2));
		trace(s.toUpperCase(), "ÀÉ".toLowerCase());
		trace(s + "ü" == "é漢字xü", "ab" + s);
		trace(s.split(""));
		var m = ["漢" => 1];
		trace(m["漢"], m["字"]);
		trace("a" < "é", "é" < "漢");
		var l = "latin é";
		trace(l.charCodeAt(6), l.length, l.indexOf("é"), (l + s).substr(6, 2));
	}
}
