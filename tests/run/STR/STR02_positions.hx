using StringTools;
/** Positions that are negative, past the end or out of order, and the edges of StringTools. **/
class STR02_positions {
	static function units(s:String):String return s == null ? "null" : [for (i in 0...s.length) s.fastCodeAt(i).hex(4)].join(" ");
	static function main() {
		// ascii methods with odd arguments
		var s = "hello world";
		for (i in [-100, -12, -11, -5, -1, 0, 1, 5, 10, 11, 12, 100]) {
			Sys.println('$i: ' + [s.charAt(i), '' + s.charCodeAt(i), '' + s.indexOf("o", i), '' + s.lastIndexOf("o", i), s.substr(i), s.substring(i)].join("|"));
			for (j in [-100, -12, -5, -1, 0, 1, 5, 11, 12, 100]) Sys.println('$i,$j: ' + s.substr(i, j) + "|" + s.substring(i, j));
		}
		Sys.println(s.indexOf("") + " " + s.indexOf("", 5) + " " + s.indexOf("", 11) + " " + s.indexOf("", 12) );
		Sys.println(s.lastIndexOf("") + " " + s.lastIndexOf("", 5) + " " + s.lastIndexOf("", 11) + " " + s.lastIndexOf("", 12)+ " " + s.lastIndexOf("", 0));
		Sys.println("".indexOf("") + " " + "".lastIndexOf("") + " " + "".indexOf("a") + " " + "".lastIndexOf("a"));
		Sys.println("aXbXc".split("X") + " " + "X".split("X") + " " + "".split("X") + " " + "abc".split("") + " " + "".split("") + " " + "aXXb".split("XX") + " " + "aXXXb".split("XX"));
		Sys.println("XaX".split("X").length + " " + "abc".split("abc").length + " " + "abc".split("abcd").length);
		Sys.println("a".lpad("xy", 4) + " " + "a".rpad("xy", 4) + " " + "a".lpad("", 4) + " " + "abc".lpad("x", 2)+ " " + "abc".lpad("x", -2));
		Sys.println("  a b \t\n\r".trim() + "|" + "  a ".ltrim() + "|" + " a  ".rtrim() + "|" + "   ".trim() + "|" + "".trim());
		Sys.println("abab".replace("a", "") + " " + "abab".replace("", "-") + " " + "aaa".replace("aa", "b") + " " + "abc".replace("z", "y") + " " + "".replace("", "x") + "|");
		Sys.println("abc".startsWith("") + " " + "abc".startsWith("abcd") + " " + "abc".endsWith("") + " " + "abc".endsWith("bc") + " " + "abc".endsWith("xabc") + " " + "abc".contains("") + " " + "".contains(""));
		Sys.println((255).hex() + " " + (-1).hex() + " " + (0).hex() + " " + (15).hex(4) + " " + (0).hex(0) + " " + (255).hex(1)+ " " + (-1).hex(10));
		Sys.println("<a href=\"x\">&'</a>".htmlEscape() + " " + "<a href=\"x\">&'</a>".htmlEscape(true) + " " + "&lt;&gt;&amp;&quot;&#039;&amp;lt;&foo;".htmlUnescape());
		Sys.println("a b+c&d=é/ü😀".urlEncode() + " " + "a%20b+c%26%C3%A9%F0%9F%98%80".urlDecode());
		Sys.println("abc".isSpace(0) + " " + " ".isSpace(0) + " " + "\t".isSpace(0) + " " + "a".isSpace(5) + " " + "".isSpace(0)+ " " + "a ".isSpace(-1));
		Sys.println([for (c in "héy") c] + " " + [for (i => c in "héy") '$i=$c']);
		Sys.println("b" > "a");
		Sys.println(("a" < "b") + " " + ("a" < "A") + " " + ("" < "a") + " " + ("abc" < "abd") + " " + ("ab" < "abc") + " " + ("é" > "z") + " " + ("a" <= "a") + " " + ("a" >= "b"));
		Sys.println("ABC".toLowerCase() + "abc".toUpperCase() + "éÀßñΩж".toUpperCase() + "ÉÀÑΩЖİ".toLowerCase());
		Sys.println("straße".toUpperCase() + " ŉ ǰ ΐ ﬁ".toUpperCase() + " ÿ µ ſ".toUpperCase() + " Ÿ K Å".toLowerCase() + " ς Σ".toUpperCase() + " ΑΣ".toLowerCase());
		Sys.println(String.fromCharCode(65) + String.fromCharCode(233) + String.fromCharCode(0x20AC) + String.fromCharCode(0x1F600));
		Sys.println("abc".toString() + new String("x") + ("a" : Dynamic) + null + 1 + 1.5 + true);
		Sys.println(Std.string("a") + Std.string(null) + [null, "a"] + ["a" => 1]);
		var n:String = null;
		Sys.println(n + "a" + n); n += "x"; Sys.println(n);
		Sys.println("a" == null); Sys.println((null : String) == null);
	}
}
