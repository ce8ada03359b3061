class TYP04_narrowing {
	static function take(n:Int) {}

	static function main() {
		var f = 1.5;
		var i:Int = f; //~ ERROR Float should be Int
		take(f); //~ ERROR Float should be Int
		i = 3 / 2; //~ ERROR Float should be Int
		i += 0.5; //~ ERROR Float should be Int
		var a:Array<Int> = [1, 2.5]; //~ ERROR Float should be Int
	}
}
