class LEX07_suffixes {
	static function main() {
		var a = 1i32, b = 2u32, c = 3i64, d = 4f64, e = 1.5f64, f = 0x10i64;
		trace(a, b, d, e);
		trace(haxe.Int64.toStr(c), haxe.Int64.toStr(f), haxe.Int64.toStr(9_000_000_000i64));
		var big:UInt = 0xFFFFFFFFu32;
		trace(big > 5, '$big');
		trace((c + 1).low, (c * c).high);
	}
}
