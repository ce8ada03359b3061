// \w, \d, \s, \b and the classes with names mean all scripts, as on HashLink and in the interpreter.
class STR06_unicode {
	static final classes = [
		"\\w", "\\W", "\\d", "\\s", "\\b", "[^\\w]", "[[:alpha:]]", "[[:alnum:]]", "[[:upper:]]", "[[:lower:]]", "[[:digit:]]",
		"[[:space:]]", "[[:punct:]]", "[[:word:]]", "[[:print:]]", "[[:blank:]]", "[[:cntrl:]]", "\\p{L}", "\\p{Lu}", "\\p{N}"
	];

	static function main() {
		final codes = [
			"a".code, "_".code, "-".code, 0x85, 0xa0, 0xaa, 0xb2, 0xdf, 0xfc, 0x1c5, 0x301, 0x3a9, 0x436, 0x663, 0x2003, 0x200b, 0x2014,
			0x203f, 0x2160, 0x4e2d, 0xac00
		];
		for (code in codes) {
			final text = String.fromCharCode(code);
			final matches = [for (c in classes) new EReg(c, "").match(text) ? c : ""];
			Sys.println(StringTools.hex(code, 4) + " " + matches.filter(c -> c != "").join(" "));
		}
		final word = ~/\b\w+\b/g;
		Sys.println(word.map("Größe über Ça 中文 naïve-té", r -> "<" + r.matched(0) + ">"));
		Sys.println(~/\s+/g.split("a\u00a0b\u2003c d").join("|"));
		Sys.println(~/^[\wé]+$/i.match("ÉCOLE"));
	}
}
