class LEX12_regex {
	static function main() {
		var r = ~/a(b+)\/c/i;
		trace(r.match("xABB/C"), r.matched(1), r.matchedPos().pos);
		trace(~/,\s*/g.split("a, b,c"));
		trace(~/^x$/m.match("a\nx\nb"), ~/a.b/s.match("a\nb"), ~/[\/"']/.match("'"));
		trace(4 / 2 / 2);
	}
}
