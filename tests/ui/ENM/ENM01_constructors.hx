enum ENM01_constructors_e {
	A;
	B(n:Int, ?s:String);
}

class ENM01_constructors {
	static function main() {
		var e:ENM01_constructors_e = B("x"); //~ ERROR String should be Int
		e = B(); //~ ERROR Not enough arguments, expected n:Int, ?s:Null<String>
		e = B(1, "a", 2); //~ ERROR Too many arguments
		e = A(1); //~ ERROR ENM01_constructors_e cannot be called
		e = C; //~ ERROR Identifier 'C' is not part of ENM01_constructors_e
		e = ENM01_constructors_e.D; //~ ERROR Enum<ENM01_constructors_e> has no field D
		e = 5; //~ ERROR Int should be ENM01_constructors_e
		switch e {
			case B(): //~ ERROR Not enough arguments
			case A(x): //~ ERROR Unrecognized pattern: A(x)
			case E: //~ ERROR Unknown identifier : E, pattern variables must be lower-case or with `var ` prefix
		}
	}
}
