class Calls_private {
	function new() {}
}

class Calls_none {}

abstract class Calls_abstract {
	public function new() {}

	abstract function f():Int;
}

class Calls_concrete extends Calls_abstract {
	function f():Int
		return super.f(); //~ ERROR abstract method f cannot be accessed directly
}

class Calls {
	static function two(a:Int, b:String) {}

	static function withDefault(x = Std.random(3)) {} //~ ERROR Default argument value should be constant

	static function main() {
		two(1); //~ ERROR Not enough arguments, expected b:String
		two(1, "", 3); //~ ERROR Too many arguments
		two("", 3); //~ ERROR String should be Int
		1(2); //~ ERROR Int cannot be called
		new Calls_private(); //~ ERROR Cannot access private constructor of Calls_private
		new Calls_none(); //~ ERROR Calls_none does not have a constructor
		new Calls_abstract(); //~ ERROR Calls_abstract is abstract and cannot be constructed
		Std.int.bind(1, 2); //~ ERROR Too many callback arguments
		inline 1; //~ ERROR Call or function expected after inline keyword
		new Map<Float, Int>(); //~ ERROR has no @:to function that accepts its type parameters
	}
}
