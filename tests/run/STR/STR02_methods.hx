class STR02_methods {
	static function main() {
		var s = "Hello, World";
		trace(s.length, s.charAt(4), s.charAt(99) == "", s.charCodeAt(1), s.charCodeAt(99));
		trace(s.indexOf("o"), s.indexOf("o", 5), s.indexOf("zz"), s.lastIndexOf("o"), s.lastIndexOf("o", 7));
		trace(s.substr(7), s.substr(-5), s.substr(0, 5), s.substr(-5, 2), s.substr(3, -2));
		trace(s.substring(7), s.substring(5, 0), s.substring(-3, 4), s.substring(3, 99));
		trace(s.split(", "), s.split(""), "a,,b".split(","), "".split(","));
		trace(s.toUpperCase(), s.toLowerCase());
		trace(String.fromCharCode(65) + String.fromCharCode(233));
		trace("abc" + 1 + null + true + 2.5);
		trace("x".code, "é".code);
		trace(s.indexOf(""), "".length, s.toString() == s);
		trace(StringTools.trim("  a b "), StringTools.ltrim("  a"), StringTools.rtrim("a  ") + "|");
		trace(StringTools.startsWith(s, "Hell"), StringTools.endsWith(s, "ld"), StringTools.contains(s, "lo, W"));
		trace(StringTools.replace("a.b.c", ".", "::"), StringTools.lpad("7", "0", 3), StringTools.rpad("7", "ab", 4));
		trace(StringTools.hex(255), StringTools.hex(10, 4), StringTools.hex(-1));
		trace(StringTools.htmlEscape("<a href=\"x\">&'</a>", true), StringTools.htmlUnescape("&lt;b&gt;&amp;"));
		trace(StringTools.urlEncode("a b&c=é"), StringTools.urlDecode("a%20b%26c+d"));
		trace(StringTools.isSpace(" a", 0), StringTools.fastCodeAt("a", 0), StringTools.isEof(StringTools.fastCodeAt("a", 1)));
	}
}
