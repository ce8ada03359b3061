using StringTools;
/** UTF-16 units, lone surrogates, and what becomes of them at the borders. **/
class STR02_surrogates {
	static function units(s:String):String return s == null ? "null" : [for (i in 0...s.length) s.fastCodeAt(i).hex(4)].join(" ");
	static function main() {
		var e = "a😀b";
		Sys.println(e.length + " " + units(e) + " " + units(e.charAt(1)) + " " + e.charCodeAt(1) + " " + e.charCodeAt(2) + " " + e.charCodeAt(3));
		Sys.println(e.indexOf("b") + " " + e.indexOf("😀") + " " + e.lastIndexOf("b") + " " + units(e.substr(1, 1)) + " " + units(e.substring(2, 4)) + " " + units(e.substr(-2)));
		Sys.println([for (x in e.split("")) units(x)].join(","));
		Sys.println([for (c in e) c.hex()] + " " + [for (c in (e : UnicodeString)) c.hex()]);
		Sys.println([for (i => c in e) '$i:${c.hex()}'] + " " + [for (i => c in (e : UnicodeString)) '$i:${c.hex()}']);
		var lone = e.charAt(1) + "x" + e.charAt(2);
		Sys.println(lone.length + " " + units(lone) + " " + units(e.charAt(1) + e.charAt(2)) + " " + (e.charAt(1) + e.charAt(2) == "😀"));
		var b = haxe.io.Bytes.ofString(lone); Sys.println(b.toHex());
		var b = haxe.io.Bytes.ofString(e); Sys.println(b.toHex() + " " + (b.toString() == e) + " " + b.getString(1, 4) + " " + b.length);
		var b = haxe.io.Bytes.ofString(e, RawNative); Sys.println(b.toHex() + " " + (b.getString(0, b.length, RawNative) == e));
		for (bad in ["80", "C3", "C328", "E28228", "F09F98", "EDA0BD", "FF", "C080", "F4908080", "61C3", "EFBBBF61"]) { var s = haxe.io.Bytes.ofHex(bad).toString(); Sys.println(bad + ": " + units(s)); }
		var u:UnicodeString = "a😀b😀";
		Sys.println(u.length + " " + u.charAt(1) + " " + u.charCodeAt(1) + " " + u.charAt(2) + " " + u.indexOf("😀") + " " + u.indexOf("😀", 2) + " " + u.lastIndexOf("😀") + " " + u.lastIndexOf("😀", 2) + " " + u.substr(1, 2) + " " + u.substring(1, 3) + " " + u.substr(-1) + " " + u.charAt(-1) + "|" + u.charAt(9) + "|" + u.charCodeAt(9));
		Sys.println(units(String.fromCharCode(0xD83D)) + " " + units(String.fromCharCode(0xD83D) + String.fromCharCode(0xDE00)) + " " + units(String.fromCharCode(0x10FFFF)) + " " + units(String.fromCharCode(0)));
		var buf = new StringBuf(); buf.addChar(0x1F600); buf.addChar(0xD83D); buf.addChar(0xDE00); buf.addChar(233); buf.add("é"); buf.addSub("a😀b", 1, 2); buf.addSub("a😀b", 2); Sys.println(buf.length + " " + units(buf.toString()));
		Sys.println("😀" < "\uFFFD"); Sys.println("😀".toUpperCase() + "𐐨".toUpperCase() + "𐐀".toLowerCase());
		Sys.println(e.urlEncode() + " " + e.urlEncode().urlDecode() + " " + "%F0%9F".urlDecode().length);
		Sys.println(e.replace("😀", "x") + " " + e.replace("", "-").length + " " + "😀".lpad("é", 4) + " " + e.startsWith("a😀") + e.endsWith("😀b") + e.contains("😀"));
		Sys.println(haxe.Json.stringify(e) + " " + haxe.Json.parse("\"\\ud83d\\ude00\"") + " " + haxe.Json.parse('"😀"').length + " " + haxe.Json.stringify("\u0001é\u2028"));
		var r = ~/./u; Sys.println(r.match("😀") + " " + units(r.matched(0)) + " " + r.matchedPos());
		var r = ~/😀+/; Sys.println(r.match("a😀😀b") + " " + r.matched(0) + " " + r.matchedPos() + " " + r.matchedLeft() + " " + r.matchedRight());
		var r = ~/[é-ü]/i; Sys.println(r.match("É") + " " + ~/\w+/.match("é") + " " + ~/(.)(.)/.replace("é😀", "$2$1") + " " + ~/😀/g.split("a😀b😀c") + " " + ~/[^a]/g.map("a😀b", x -> "<" + x.matched(0).length + ">"));
		Sys.println("a\u0000b".length + " " + units("a\u0000b") + " " + ("a\u0000b" == "a\u0000c") + " " + "a\u0000b".indexOf("b"));
		var m = ["é" => 1, "😀" => 2]; Sys.println(m["é"] + " " + m[e.charAt(1) + e.charAt(2)] + " " + m.exists("e"));
		switch (e.substr(1, 2)) { case "😀": Sys.println("smile"); case _: Sys.println("other"); }
		switch ("É".toLowerCase()) { case "é": Sys.println("e acute"); case _: Sys.println("other"); }
		Sys.println("e\u0301" == "é"); Sys.println("\u{1F600}" == "😀");
		Sys.println(("a" + e.charAt(1)).length + " " + (("a" + e.charAt(1)) + (e.charAt(2) + "b") == e));
		Sys.println(UnicodeString.validate(haxe.io.Bytes.ofHex("C3A9"), UTF8) + " " + UnicodeString.validate(haxe.io.Bytes.ofHex("C3"), UTF8) + " " + UnicodeString.validate(haxe.io.Bytes.ofHex("EDA080"), UTF8));
	}
}
