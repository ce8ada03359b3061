enum PAT12_unused_e {
	A;
	B(n:Int);
}

class PAT12_unused {
	static function main() {
		var e = A;
		switch e {
			case A:
			case A: //~ WARNING (WUnusedPattern) This case is unused
			case B(1):
			case B(_):
			case B(2): //~ WARNING (WUnusedPattern) This case is unused
			case _:
		}
		switch 5 {
			case 1 | 1: //~ WARNING (WUnusedPattern) This pattern is unused
			case _:
			case 2: //~ WARNING (WUnusedPattern) This case is unused
		}
	}
}
