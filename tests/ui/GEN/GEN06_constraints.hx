import haxe.Constraints;

enum GEN06_constraints_flat {
	P;
	Q;
}

enum GEN06_constraints_full {
	P;
	R(i:Int);
}

class GEN06_constraints {
	static function flat<T:FlatEnum>(t:T) {}

	static function call<T:Function>(f:T) {}

	static function main() {
		flat(GEN06_constraints_flat.Q);
		flat(GEN06_constraints_full.R(1)); //~ ERROR Constraint check failure for flat.T
		flat(1); //~ ERROR Constraint check failure for flat.T
		call(() -> 1);
		call("x"); //~ ERROR Constraint check failure for call.T
	}
}
