class TYP19_check {
	static function main() {
		var a = (1 : String); //~ ERROR Int should be String
		var b = ("x" : Null<Int>); //~ ERROR String should be Null<Int>
		var c = (1.5 : Int); //~ ERROR Float should be Int
	}
}
