class STR06_regex {
	static function main() {
		var r = ~/(\w+)@(\w+)\.com/;
		trace(r.match("mail bob@site.com now"));
		trace(r.matched(0), r.matched(1), r.matched(2), r.matchedLeft() + "|" + r.matchedRight());
		var p = r.matchedPos();
		trace(p.pos, p.len);
		trace(~/a+/.match("bbb"), ~/^A$/i.match("a"));
		trace(~/,\s*/g.split("a, b,c,   d"), ~/,/.split("a,b,c"));
		trace(~/(\d)(\d)/g.replace("12 34", "$2$1"), ~/x/.replace("xx", "$$"));
		trace(~/[aeiou]/g.map("education", m -> m.matched(0).toUpperCase()));
		trace(~/(a)|(b)/.match("b"), ~/(a)?b/.match("b"));
		var q = ~/(a)?b/;
		q.match("b");
		trace(q.matched(1) == null);
		trace(~/(\w)\1/.match("hello"), ~/foo(?=bar)/.match("foobar"), ~/foo(?!bar)/.match("foobar"));
		trace(~/a.c/s.match("a\nc"), ~/^b/m.match("a\nb"), ~/a.c/.match("a\nc"));
		trace(~/<.+?>/.replace("<a><b>", "-"), ~/a{2,3}/.match("aaaa"));
		var e = new EReg("[0-9]+", "g");
		trace(e.replace("a1b22", "#"));
		trace(e.matchSub("12 34", 2), e.matched(0), e.matchedPos().pos);
		trace(EReg.escape("a.b*c"));
		trace(~/\bcat\b/.match("the cat sat"), ~/[^\s]+$/.match("end here"));
		trace(~/(?:ab)+c/.match("ababc"), ~/é+/.match("caféé"));
		try {
			~/(x)/.matched(0);
			trace("not reached");
		} catch (e:Dynamic)
			trace("no match yet");
	}
}
