class TYP01_int_wraps {
	static function opaque(v:Int):Int
		return v;

	static function main() {
		var max = opaque(2147483647);
		var min = opaque(-2147483648);
		trace(max + opaque(1) == min);
		trace((max + opaque(1)) | 0);
		trace((min - opaque(1)) | 0);
		trace(opaque(1) << opaque(31));
		trace(min >> 31);
		trace(min >>> 31);
		trace(-1 >>> opaque(28));
		trace(opaque(12345) & 0xff, opaque(12345) | 0xf0000, opaque(12345) ^ -1, ~opaque(12345));
		var h = 17;
		for (i in 0...20)
			h = (h * 31 + i) | 0;
		trace(h);
		trace(-max);
	}
}
