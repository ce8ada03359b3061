class STR02_sides {
	static function main() {
		var s = "hello";
		trace(s.substr(-3), s.substr(1, -1), s.substring(3, 1), s.substring(-1, 2), s.substr(2), s.substr(9), s.substring(9));
		trace(s.indexOf("l"), s.indexOf("l", 3), s.lastIndexOf("l"), s.lastIndexOf("l", 2), s.indexOf("z"), s.indexOf(""));
		trace(s.charAt(0), s.charAt(9) == "", s.charCodeAt(9), s.charCodeAt(0));
		trace(s.split(""), "a,b,,c".split(","), "".split(","), s.split("zz"));
		trace(s.toUpperCase(), "ÀÉ".toLowerCase(), String.fromCharCode(233));
		trace(s == "hel" + "lo", s != null, s > "hell", "Z" < "a", "a" < "B");
		trace(StringTools.trim("  x \n"), StringTools.lpad("7", "0", 3), StringTools.rpad("7", "ab", 4), StringTools.replace("a.b.c", ".", "--"));
		trace(StringTools.startsWith(s, "he"), StringTools.endsWith(s, "lo"), StringTools.contains(s, "ll"), StringTools.hex(255, 4), StringTools.hex(-1));
		trace(StringTools.urlEncode("a b&é"), StringTools.urlDecode("a%20b%26"), StringTools.htmlEscape("<a b=\"c\">&'", true), StringTools.htmlUnescape("&lt;&amp;&gt;"));
		trace(Std.parseInt("12abc"), Std.parseInt("0x1F"), Std.parseInt(" 42"), Std.parseInt("-7"), Std.parseInt("x"), Std.parseFloat("1.5e3x"), Std.parseInt("+5"));
		trace(Std.string(1.0), 1e21, 1.5e-7, 123456789.125, 100.0, -0.0 == 0, 0.1);
		trace("a".code, "é".length, "日本".charCodeAt(1));
		trace([1, 2].toString(), "x".toString());
		var b = new StringBuf();
		b.add(1);
		b.add("x");
		b.addChar(65);
		b.addSub("hello", 1, 3);
		b.add(null);
		trace(b.toString(), b.length);
		var n:String = null;
		trace(n + "x", "x" + n, n == null, '$n');
		trace("multi" + 1 + 2.5 + true + [1] + {a: 1});
	}
}
