enum PAT11_e {
	A;
	B(n:Int);
	C(e:PAT11_e);
}

class PAT11_exhaustive {
	static function main() {
		var e = A;
		switch e { //~ ERROR Unmatched patterns: C
			case A:
			case B(_):
		}
		var x = switch true { //~ ERROR Unmatched patterns: false
			case true: 1;
		}
		var y = switch 5 { //~ ERROR Unmatched patterns: _
			case 1: 1;
		}
		switch e {
			case A:
			case B(_):
			case C(A | B(_)): //~ ERROR Unmatched patterns: C(C)
		}
	}
}
