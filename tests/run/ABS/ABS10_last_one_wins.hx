enum First {
	P;
	Q;
}

enum Second {
	P;
}

enum abstract Third(Int) {
	var Q = 7;
	var R = 8;
}

enum abstract Fourth(Int) {
	var R = 9;
	private var Hidden = 5;
}

class ABS10_last_one_wins {
	static function main() {
		trace(Type.enumEq(P, Second.P));
		trace((cast Q : Int));
		trace((cast R : Int));
		var first:First = Q;
		trace(first);
		var third:Third = R;
		trace((cast third : Int));
		var hidden:Fourth = Hidden;
		trace((cast hidden : Int));
	}
}
