enum ENM01_arguments_e {
	A(x:Int, x:String); //~ ERROR Duplicate argument `x` in enum constructor A
	B(x:Int);
}

class ENM01_arguments {
	static function main() {
		B("s"); //~ ERROR String should be Int
		B(1, 2); //~ ERROR Too many arguments
		B(); //~ ERROR Not enough arguments, expected x:Int
		switch true {}
	}
}
