enum abstract ABS10_exhaustive_e(Int) {
	var A = 1;
	var B;
	var C;
}

class ABS10_exhaustive {
	static function main() {
		var e = ABS10_exhaustive_e.A;
		switch e { //~ ERROR Unmatched patterns: B | C
			case A:
		}
		switch e {
			case A | B:
			case C:
		}
	}
}
