class EXP10_increments {
	static function f()
		return 1;

	static function main() {
		f()++; //~ ERROR Invalid assign
		5++; //~ ERROR Invalid assign
		var s = "x";
		s++; //~ ERROR String should be Int
		final n = 1;
		++n; //~ ERROR Cannot assign to final
		var b = true;
		b--; //~ ERROR Bool should be Int
		var d:Dynamic = 1;
		d++;
		var f:Float = d++;
		var i:Int = d++; //~ ERROR Float should be Int
	}
}
