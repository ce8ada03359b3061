enum abstract ABS10_enum_abstract_e(Int) {
	var A = 1;
	var B;
	var C = "x"; //~ ERROR String should be Int
}

enum abstract ABS10_enum_abstract_f(Float) {
	var X; //~ ERROR Value required
}

class ABS10_enum_abstract {
	static function main() {
		var e:ABS10_enum_abstract_e = 1; //~ ERROR Int should be ABS10_enum_abstract_e
		var i:Int = A; //~ ERROR ABS10_enum_abstract_e should be Int
		e = D; //~ ERROR Identifier 'D' is not part of ABS10_enum_abstract_e
		ABS10_enum_abstract_e.A = B; //~ ERROR This expression cannot be accessed for writing
		switch e {
			case A:
		}
	}
}
