class TYP11_functions {
	static function main() {
		var f:(Int, ?String) -> Void = (a, ?b) -> {};
		f(); //~ ERROR Not enough arguments, expected :Int, ?:String
		f("x"); //~ ERROR String should be Int
		f(1, 2); //~ ERROR Int should be Null<String>
		f(1, "a", 3); //~ ERROR Too many arguments
		var g:Int->String = x -> x; //~ ERROR Int should be String
		var h:() -> Int = (x:Int) -> x; //~ ERROR (x : Int) -> Int should be () -> Int
	}
}
