class EXP04_ranges {
	static var calls = 0;

	static function end() {
		calls++;
		return 4;
	}

	static function main() {
		var s = 0;
		for (i in 0...end()) {
			s += i;
		}
		trace(s, calls);
		var n = 3;
		for (i in 0...n) {
			n = 10;
			s++;
		}
		trace(s);
		for (i in -2...2)
			s = s * 2 + i;
		trace(s);
		var last = -1;
		for (i in 0...5) {
			var i = i * 2;
			last = i;
		}
		trace(last);
	}
}
