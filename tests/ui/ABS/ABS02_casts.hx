abstract ABS02_casts_from(Int) from Int {}
abstract ABS02_casts_to(Int) to Int {
	public function new(v) this = v;
}
abstract ABS02_casts_mid(ABS02_casts_from) from ABS02_casts_from {}

class ABS02_casts {
	static function main() {
		var a:ABS02_casts_from = 1;
		var i:Int = a; //~ ERROR ABS02_casts_from should be Int
		var b:ABS02_casts_to = 1; //~ ERROR Int should be ABS02_casts_to
		var c:ABS02_casts_mid = 1; //~ ERROR Int should be ABS02_casts_mid
		var d:ABS02_casts_from = "x"; //~ ERROR String should be ABS02_casts_from
		a + 1; //~ ERROR ABS02_casts_from should be Int
		-a; //~ ERROR ABS02_casts_from should be Int
		a[0]; //~ ERROR Array access is not allowed on ABS02_casts_from
		a.none; //~ ERROR ABS02_casts_from has no field none
		a(); //~ ERROR ABS02_casts_from cannot be called
	}
}
