class EXP03_loops {
	static function main() {
		var i = 0;
		while (i < 3)
			i++;
		trace(i);
		do
			i--
		while (i > 0);
		trace(i);
		do {
			i += 10;
			if (i > 35)
				break;
		} while (true);
		trace(i);
		var s = "";
		for (x in [1, 2, 3, 4, 5]) {
			if (x == 2)
				continue;
			if (x == 5)
				break;
			s += x;
		}
		trace(s);
		var n = 0;
		for (a in 0...4)
			for (b in 0...4) {
				if (b > a)
					break;
				n += b;
			}
		trace(n);
		for (k in 5...5)
			trace("never");
		while (true) {
			if (n++ > 20)
				break;
			else
				continue;
		}
		trace(n);
		var it = {i: 0, hasNext: null, next: null};
		for (c in "abc".split(""))
			s += c;
		trace(s);
	}
}
