abstract ABS03_casts_a(Int) {
	@:from static function fromString(s:String):ABS03_casts_a
		return cast s.length;

	@:to function toFloat():Float
		return this;
}

abstract ABS03_casts_b(Int) {
	@:from static function fromA(a:ABS03_casts_a):ABS03_casts_b
		return cast 1;
}

class ABS03_casts {
	static function main() {
		var a:ABS03_casts_a = "x";
		var f:Float = a;
		var i:Int = a; //~ ERROR ABS03_casts_a should be Int
		var b:ABS03_casts_b = "x"; //~ ERROR String should be ABS03_casts_b
		var c:ABS03_casts_a = 1.5; //~ ERROR Float should be ABS03_casts_a
	}
}
