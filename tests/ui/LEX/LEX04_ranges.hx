class LEX04_ranges {
	static function main() {
		var a:Int = 2147483647;
		var b:Int = -2147483648;
		var c:Int = 0xFFFFFFFF;
		var d:Int = 2147483648; //~ ERROR Float should be Int
		var e:Int = -2147483649; //~ ERROR Float should be Int
		var f = 0x1FFFFFFFF; //~ ERROR Malformed integer constant 0x1FFFFFFFF
		var g = 2147483648i32; //~ ERROR Cannot represent 2147483648 with a 32 bit integer
		var h = -2147483648i32;
		var i = 4294967296u32; //~ ERROR Cannot represent 4294967296 with a 32 bit integer
		var j = 9223372036854775808i64; //~ ERROR Malformed integer constant 9223372036854775808
		var k = -9223372036854775808i64;
		var l:Float = 99999999999999999999;
	}
}
