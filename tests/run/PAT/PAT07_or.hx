enum PAT07_e {
	A(n:Int);
	B(s:String, n:Int);
	C;
}

class PAT07_or {
	static function f(e:PAT07_e)
		return switch e {
			case A(n) | B(_, n): n;
			case C: -1;
		}

	static function g(a:PAT07_e, b:PAT07_e)
		return switch [a, b] {
			case [A(x), C] | [C, A(x)]: 'x$x';
			case [A(1 | 2), _]: "small";
			case [C, C]: "cc";
			case _: "other";
		}

	static function main() {
		trace(f(A(1)), f(B("s", 2)), f(C));
		trace(g(A(5), C), g(C, A(6)), g(A(1), A(1)), g(C, C), g(A(9), A(9)));
		trace(switch 5 {
			case 1 | 2 | 3: "low";
			case 4, 5: "mid";
			case _: "high";
		});
	}
}
