extern class CLS11_c {
	static function abs(x:Int):Int;
	@:native("cbrt") static function cubeRoot(x:Float):Float;
	@:native("abs") static function other(x:Int):Int;
}

class CLS11_extern_c {
	static function main() {
		trace(CLS11_c.abs(-5), CLS11_c.cubeRoot(27), CLS11_c.other(-7));
		var f = CLS11_c.abs;
		trace(f(-9));
	}
}
