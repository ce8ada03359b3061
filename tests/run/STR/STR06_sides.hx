class STR06_sides {
	static function main() {
		var r = ~/(\w+)@(\w+)\.(com|org)/;
		trace(r.match("mail bob@site.org now"), r.matched(0), r.matched(1), r.matched(3), r.matchedLeft(), r.matchedRight());
		trace(r.matchedPos().pos, r.matchedPos().len);
		trace(~/(a)(b)?/.match("a"), ~/x/.match("y"));
		trace(~/(\d+)/g.replace("a1b22c", "<$1>"), ~/(\d+)/.replace("a1b22c", "[$1$$]"));
		trace(~/\d/g.map("a1b2", e -> '(${e.matched(0)})'));
		trace(~/(.)\1/.match("hello"), ~/^(?:a|b)+$/.match("abab"), ~/(?=x)x/.match("x"), ~/(?!a)b/.match("ab"), ~/(?<=a)b/.match("ab"));
		trace(~/a{2,3}/.match("aa"), ~/a*?b/.match("aab"), ~/[^a-c]+/.match("abcxyz"), ~/\bfoo\b/i.match("a FOO b"));
		var e = new EReg("^line$", "gm");
		var s = "x\nline\ny", pos = 0;
		trace(e.matchSub(s, 2), e.matchedPos().pos, e.matchSub("line", 1));
		trace(~/[,;] */g.split("a, b;c,d"), ~/ /.split("a b c"));
		trace(EReg.escape("a.b*c"), new EReg(EReg.escape("1+1"), "").match("1+1"));
		trace(~/é+/.match("caféé"), ~/é+/.replace("café", "e"));
		try {
			~/x/.matched(0);
			trace("no");
		} catch (e:Dynamic)
			trace("no match yet");
	}
}
