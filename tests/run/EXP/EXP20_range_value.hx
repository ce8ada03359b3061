class EXP20_range_value {
	static function main() {
		var r = 2...5;
		trace(r.hasNext(), r.next());
		for (i in r)
			trace(i);
		var it:Iterator<Int> = 0...2;
		trace([for (i in it) i]);
	}
}
