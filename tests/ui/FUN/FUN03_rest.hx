class FUN03_rest {
	static function f(a:Int, ...r:Int) {}

	static function g(a:Int, ?b:Int) {}

	static function main() {
		f(); //~ ERROR Not enough arguments, expected a:Int
		f(1, "x"); //~ ERROR String should be Int
		f(1, ...["a"]); //~ ERROR String should be Int
		f(...[1]); //~ ERROR Spread unary operator is only allowed for unpacking the last argument
		f(1, 2, ...[3]); //~ ERROR Cannot spread arguments with additional rest arguments
		f(1, ...[2], 3); //~ ERROR Cannot spread arguments with additional rest arguments
		g(1, ...[2]); //~ ERROR Spread unary operator is only allowed for unpacking the last argument
		var d:Dynamic = f;
		d(...[1]); //~ ERROR Spread unary operator is only allowed for unpacking the last argument
		var a = ...[1]; //~ ERROR Spread unary operator is only allowed for unpacking the last argument
	}
}
