class TYP30_errors {
	static function f(a:Int, b:String):Void {}

	static function main() {
		var i:Int = "text"; //~ ERROR String should be Int
		var s:String = 5; //~ ERROR Int should be String
		f(1); //~ ERROR Not enough arguments
		f(1, "a", 3); //~ ERROR Too many arguments
		f("a", "b"); //~ ERROR String should be Int
		unknown(); //~ ERROR Unknown identifier : unknown
		var o = {x: 1};
		trace(o.y); //~ ERROR has no field y
		i = 2.5; //~ ERROR Float should be Int
		var b:Bool = 1; //~ ERROR Int should be Bool
		var m:Missing = null; //~ ERROR Type not found : Missing
		"abc".nothing(); //~ ERROR String has no field nothing
		if (i) {} //~ ERROR Int should be Bool
	}
}
