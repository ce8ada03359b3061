import haxe.Int64;

class TYP24_int64 {
	static function main() {
		var a = Int64.make(0x12345678, 0x9abcdef0);
		trace(Int64.toStr(a));
		var b:Int64 = 1000000007;
		trace(Int64.toStr(b * b));
		trace('${b * b}', '${b + 1}');
		trace(a.high, a.low);
		trace(Int64.toStr(-a), Int64.toStr(~a));
		trace(a > b, a == b, b <= 1000000007, Int64.compare(a, b));
		trace(Int64.toStr(a >> 4), Int64.toStr(a >>> 60), Int64.toStr(a << 8));
		trace(Int64.toStr(a & b), Int64.toStr(a | b), Int64.toStr(a ^ b));
		trace(Int64.toStr(a / b), Int64.toStr(a % b), Int64.toStr(-a / b), Int64.toStr(-a % b));
		trace(Int64.toInt(b), Int64.isNeg(-b), Int64.isZero(b - b));
		trace(Int64.toStr(Int64.parseString("-9223372036854775808")));
		trace(Int64.toStr(Int64.fromFloat(1e15)));
		var d = Int64.divMod(a, b);
		trace(Int64.toStr(d.quotient), Int64.toStr(d.modulus));
		a += 1;
		a++;
		trace(Int64.toStr(a));
		trace(Int64.ucompare(Int64.ofInt(-1), 1));
		try {
			Int64.toInt(a);
			trace("not reached");
		} catch (e:Dynamic) {
			trace("overflow");
		}
	}
}
