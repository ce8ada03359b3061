class TYP23_uint {
	static function u(v:Int):UInt
		return v;

	static function main() {
		var a:UInt = u(-1);
		trace(a > u(1), a >= u(0), u(1) < a);
		trace(Std.string(a));
		trace(a / u(2));
		trace(a >>> 4, a >> 28);
		trace(a % u(10));
		var f:Float = a;
		trace(f);
		trace(a + u(1) == u(0));
		var i:Int = a;
		trace(i);
		trace(u(7) * u(6), u(7) - u(8) > u(0));
	}
}
