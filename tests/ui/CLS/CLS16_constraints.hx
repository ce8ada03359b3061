interface CLS16_constraints_i {}

class CLS16_constraints_box<T:CLS16_constraints_i> {
	public function new(v:T) {}
}

class CLS16_constraints {
	static function f<T:{x:Int}>(v:T) {}

	static function main() {
		new CLS16_constraints_box("x"); //~ ERROR Constraint check failure for CLS16_constraints_box.T
		f({y: 1}); //~ ERROR { y : Int } should be { x : Int }
		var b:CLS16_constraints_box<Int> = null; //~ ERROR Constraint check failure for CLS16_constraints_box.T
		var c:CLS16_constraints_box; //~ ERROR Not enough type parameters for CLS16_constraints_box
		var d:CLS16_constraints_box<Int, Int>; //~ ERROR Too many type parameters for CLS16_constraints_box
	}
}
