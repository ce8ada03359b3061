enum PAT14_e {
	A;
	B(n:Int);
}

class PAT14_values {
	static function main() {
		var a = switch 1 {
			case 1:
			case _: 2; //~ ERROR Int should be Void
		}
		var b:Int = switch 1 {
			case 1: "x"; //~ ERROR String should be Int
			case _: 2;
		}
		var n:Null<PAT14_e> = null;
		var c = switch n { //~ ERROR Unmatched patterns: A | B
			case null: 1;
		}
	}
}
