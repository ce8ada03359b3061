class STR03_unicode_string {
	static function main() {
		var u:UnicodeString = "a😀é";
		trace(u.length);
		trace(u.charAt(1), u.charCodeAt(1), u.substr(1, 1), u.substring(1, 3), u.indexOf("é"));
		for (c in u)
			trace(c);
		for (i => c in u)
			trace(i, c);
		trace(u == "a😀é", u + "x", u.toUpperCase());
	}
}
