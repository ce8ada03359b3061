class EXP11_comparisons {
	static function main() {
		1 == "x"; //~ ERROR String should be Int
		true < false; //~ ERROR Cannot compare Bool and Bool
		"a" < 1; //~ ERROR Cannot compare String and Int
		main == 1; //~ ERROR Int should be () -> Unknown<0>
		!1; //~ ERROR Int should be Bool
		~"x"; //~ ERROR String should be Int
		-true; //~ ERROR Bool should be Int
		1 << 1.5; //~ ERROR Float should be Int
		"a" - 1; //~ ERROR String should be Int
		true + 1; //~ ERROR Cannot add Bool and Int
	}
}
