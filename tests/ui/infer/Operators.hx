class Operators {
	static function main() {
		1 + {x: 1}; //~ ERROR Cannot add Int and { x : Int }
		1 < "x"; //~ ERROR Cannot compare Int and String
		"a" - 1; //~ ERROR String should be Int
		1 == "a"; //~ ERROR String should be Int
		1 => 2; //~ ERROR Unexpected =>
		cast(1, Array<Int>); //~ ERROR Cast type parameters must be Dynamic
		cast(null, {x:Int}); //~ ERROR Cast type must be a class or an enum
		1 is Array<Int>; //~ ERROR Type parameters are not supported for the `is` operator
		try {} catch (e:Array<Int>) {} //~ ERROR Catch class parameter must be Dynamic
		try {} catch (e:{x:Int}) {} //~ ERROR Catch type must be a class, an enum or Dynamic
		var i = 1;
		i += 1.5; //~ ERROR Float should be Int
		if (1) {} //~ ERROR Int should be Bool
	}
}
