class TYP19_check_box<T> {
	public function new(value:T) {}
}

class TYP19_check {
	static function main() {
		var a = (1 : String); //~ ERROR Int should be String
		var b = ("x" : Null<Int>); //~ ERROR String should be Null<Int>
		var c = (1.5 : Int); //~ ERROR Float should be Int
		var d = (new TYP19_check_box(1) : TYP19_check_box<Float>); //~ ERROR Int should be Float
	}
}
