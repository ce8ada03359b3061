class FUN01_arguments {
	static function f(a:Int, ?b:String, c = 1.5) {}

	static function main() {
		f(); //~ ERROR Not enough arguments, expected a:Int, ?b:Null<String>, ?c:Float
		f(1, "a", "b"); //~ ERROR String should be Null<Float>
		f(null); //~ ERROR On static platforms, null can't be used as basic type Int
	}

	static function g(a = 1 + 1, b:String = 1) {} //~ ERROR Int should be String
}
