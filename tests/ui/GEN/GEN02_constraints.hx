class GEN02_constraints_n<T:Float> {
	public function new(v:T) {}
}

class GEN02_constraints {
	static function f<T:GEN02_constraints_n<Int>>(v:T) {}

	static function g<T:{function run():Void;}>(v:T) {}

	static function main() {
		new GEN02_constraints_n("x"); //~ ERROR Constraint check failure for GEN02_constraints_n.T
		new GEN02_constraints_n(1);
		f(5); //~ ERROR Constraint check failure for f.T
		g({run: 1}); //~ ERROR Constraint check failure for g.T
		g({run: () -> {}});
	}
}
