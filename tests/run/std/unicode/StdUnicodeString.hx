class StdUnicodeString {
	static function main() {
		var u:UnicodeString = "aé漢";
		trace(u.length, u.charAt(1), u.charCodeAt(2), u.indexOf("漢"), u.substr(1, 1));
		for (c in u)
			trace(c);
		for (i => c in u)
			trace(i, c);
	}
}
