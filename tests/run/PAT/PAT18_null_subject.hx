enum PAT18_e {
	A;
	B(n:Int);
}

class PAT18_null_subject {
	static function f(e:Null<PAT18_e>)
		return switch e {
			case null: "null";
			case A: "a";
			case B(n): "b" + n;
		}

	static function g(e:Null<PAT18_e>)
		return switch e {
			case A: "a";
			default: "default";
		}

	static function h(n:Null<Int>)
		return switch n {
			case null: "null";
			case 0: "zero";
			case v: "v" + v;
		}

	static function main() {
		trace(f(null), f(A), f(B(2)));
		trace(g(null), g(A), g(B(1)));
		trace(h(null), h(0), h(5));
	}
}
