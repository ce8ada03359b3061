class EXP13_comprehensions {
	static function main() {
		trace([for (i in 0...5) i * i]);
		trace([for (i in 0...10) if (i % 3 == 0) i]);
		trace([for (a in 0...3) for (b in 0...a) a * 10 + b]);
		var n = 0;
		trace([while (n < 4) n++]);
		trace([for (i in 0...6) if (i < 2) "lo" else if (i > 4) "hi"]);
		trace([for (s in ["a", "b"]) {
			var t = s + s;
			t;
		}]);
		trace([for (r in [for (i in 0...2) [i, i + 1]]) r.length]);
		trace([for (x in [1.5, 2.5]) x * 2]);
		var e:Array<Int> = [for (i in 0...0) i];
		trace(e);
		trace([for (i in 0...5) switch i { case 1 | 3: -i; default: i; }]);
	}
}
