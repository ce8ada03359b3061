enum PAT07_alternatives_e {
	A(n:Int);
	B(s:String);
	C(m:Int);
}

class PAT07_alternatives {
	static function main() {
		var e = A(1);
		switch e {
			case A(x) | B(_): //~ ERROR Variable x must appear exactly once in each sub-pattern
			case _:
		}
		switch e {
			case A(v) | B(v): //~ ERROR String should be Int
			case _:
		}
		switch e {
			case A(v = v): //~ ERROR Variable v is bound more than once
			case C("x"): //~ ERROR String should be Int
			case _:
		}
	}
}
