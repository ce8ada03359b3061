import haxe.Int32;

class StdInt32 {
	static function main() {
		var a:Int32 = 0x7fffffff;
		trace(a + 1, a * 2, -a, ~a, a >>> 3, a << 1);
		var b:Int32 = 12345;
		trace(a - b, a % b, a / b > 1, a > b, a == b, Int32.ucompare(-1, 1));
		b += 5;
		b++;
		trace(b);
	}
}
