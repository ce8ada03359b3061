class GEN05_defaults_d<A, B = Int> {}

class GEN05_defaults_e<A = Int, B> {}

class GEN05_defaults_f<A, B = A> {} //~ ERROR Type not found : A

class GEN05_defaults {
	static function f<T = Int>() {} //~ ERROR Default type parameters are only supported on types

	static function main() {
		var a:GEN05_defaults_d<String>;
		var b:GEN05_defaults_d<Int, Int, Int>; //~ ERROR Too many type parameters for GEN05_defaults_d
		var c:GEN05_defaults_d; //~ ERROR Not enough type parameters for GEN05_defaults_d
	}
}
