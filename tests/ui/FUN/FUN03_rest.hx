class FUN03_rest {
	static function f(a:Int, ...r:Int) {}

	static function main() {
		f(); //~ ERROR Not enough arguments, expected a:Int
		f(1, "x"); //~ ERROR String should be Int
		f(1, ...["a"]); //~ ERROR String should be Int
	}
}
