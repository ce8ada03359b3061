import haxe.Int64;
using haxe.Int64;
enum E { L(x:Int64); }
typedef S = {v:Int64};
class G<T> { public var v:T; public function new(v) this.v = v; public function get():T return v; }
/** Int64: all operators over the edges of its range, and as field, element, key value, argument and capture. **/
class TYP24_int64_sides {
	static function s(x:Int64) return Int64.toStr(x);
	static function ex(f:Void->Dynamic) { try Sys.println(Std.string(f())) catch (e:Dynamic) Sys.println("EX " + e); }
	static function id<T>(x:T):T return x;
	static function dflt(?x:Int64, y:Int64) return (x == null ? "none" : s(x)) + s(y);
	static function main() {
		var vs:Array<Int64> = [0, 1, -1, 7, -7, 100, Int64.make(0, 0x80000000), Int64.make(1, 0), Int64.make(0x7fffffff, 0xffffffff), Int64.make(0x80000000, 0), Int64.make(0x12345678, 0x9abcdef0), Int64.ofInt(0x7fffffff), Int64.ofInt(0x80000000)];
		for (a in vs) {
			Sys.println([s(a), s(-a), s(~a), '' + a.high, '' + a.low, '' + Int64.isNeg(a), '' + Int64.isZero(a), Int64.toStr(a)].join(" "));
			ex(() -> Int64.toInt(a));
			for (b in vs) {
				Sys.println([s(a + b), s(a - b), s(a * b), '' + (a == b), '' + (a != b), '' + (a < b), '' + (a <= b), '' + (a > b), '' + (a >= b), '' + sign(Int64.compare(a, b)), '' + sign(Int64.ucompare(a, b)), s(a & b), s(a | b), s(a ^ b)].join(" "));
				ex(() -> s(a / b)); ex(() -> s(a % b)); ex(() -> { var d = Int64.divMod(a, b); return s(d.quotient) + "," + s(d.modulus); });
			}
			for (n in [0, 1, 31, 32, 33, 63, 64, 65, -1]) Sys.println([s(a << n), s(a >> n), s(a >>> n)].join(" "));
		}
		for (t in ["0", "1", "-1", "+1", " 5 ", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "", "-", "abc", "1a", "0x10", "1.5", "00012", "--1", "1 2", "123456789012345678"]) ex(() -> s(Int64.parseString(t)));
		for (f in [0.0, 1.5, -1.5, 1e10, -1e10, 9007199254740991.0, 9007199254740992.0, -9007199254740991.0, -9007199254740992.0, 1e20, Math.NaN, Math.POSITIVE_INFINITY, 0.99999, -0.5]) ex(() -> s(Int64.fromFloat(f)));
		var x:Int64 = 5; x++; ++x; x--; x += 10; x -= 1; x *= 3; x <<= 2; x >>= 1; x >>>= 0; x |= 1; x &= 0xFF; x ^= 3; x %= 50; x /= 3; Sys.println(s(x) + " " + s(x++) + " " + s(++x) + " " + s(x--) + " " + s(--x));
		var d:Dynamic = x; Sys.println(Int64.isInt64(d) + " " + Int64.isInt64(5) + " " + Int64.isInt64(null) + " " + Int64.isInt64("a")); var y:Int64 = d; Sys.println(s(y) + " " + (y == x));
		var g = new G(x); Sys.println(s(g.get() + 1)); var gi = new G<Int64>(3); Sys.println(s(gi.v * 2)); gi.v += 5; Sys.println(s(gi.v)); gi.v++; Sys.println(s(gi.v));
		var arr:Array<Int64> = [3, 1, 2]; arr.push(0); arr.sort((a, b) -> Int64.compare(a, b)); Sys.println([for (a in arr) s(a)] + " " + s(arr[0] + arr[3])); arr[1] += 100; arr[2]++; Sys.println([for (a in arr) s(a)].join(","));
		var m:Map<String, Int64> = ["a" => 1, "b" => Int64.make(1, 1)]; Sys.println(s(m["b"]) + " " + (m["c"] == null) + " " + s(m["a"] + m["b"])); m["a"] += 5; Sys.println(s(m["a"]));
		var f = (q:Int64) -> q + x; Sys.println(s(f(1))); var cnt:Int64 = 0; var inc = () -> cnt++; inc(); inc(); Sys.println(s(cnt)); var fs = [for (i in 0...3) { var k:Int64 = i; () -> k * 10; }]; Sys.println([for (h in fs) s(h())].join(","));
		switch (E.L(7)) { case L(v) if (v == 7): Sys.println("seven " + s(v)); case L(v): Sys.println(s(v)); }
		var st:S = {v: 4}; st.v += 3; Sys.println(s(st.v)); var n:Null<Int64> = null; Sys.println(n == null); n = 9; Sys.println(n == null); Sys.println(s(n + 1));
		Sys.println(dflt(1, 2)); Sys.println(s(id(x))); Sys.println('$x ${x + 1} ' + x); Sys.println(s(cast(x.low, Int))); var i32:Int = x.toInt(); Sys.println(i32 + 1);
		Sys.println(s(1 + x) + s(10 - x) + s(2 * x) + s(100 / x) + s(100 % x) + (1 < x) + (x > 1) + (5 == x) + (x != 5)); Sys.println(s(x.add(1).sub(2).mul(3).neg().and(0xF).or(16).xor(1).shl(2).shr(1).ushr(1))); Sys.println(x.eq(x) + " " + x.neq(1)); var z = x.copy(); z++; Sys.println(z != x);
		var l = 123i64; var l2 = 0x7FFFFFFFFFFFFFFFi64; Sys.println(s(l) + s(l2) + s(l2 + 1)); Sys.println(haxe.Int64Helper.parseString("42") + haxe.Int64Helper.fromFloat(2.5)); var md = Int64.divMod(17, 5); Sys.println(md.quotient + " " + md.modulus);
		Sys.println(Std.string(x) + " " + haxe.io.FPHelper.i64ToDouble(0, 0x3ff00000)); var b = haxe.io.Bytes.alloc(8); b.setInt64(0, l2); Sys.println(b.toHex() + s(b.getInt64(0))); for (i in 0...3) { var q:Int64 = i; Sys.println(s(q * q)); }
		var best:Int64 = -1; for (a in vs) if (a > best) best = a; Sys.println(s(best)); function fact(n:Int64):Int64 return n <= 1 ? 1 : n * fact(n - 1); Sys.println(s(fact(20)) + " " + s(fact(21))); var c:Int64 = true ? x : z; Sys.println(s(c)); final K:Int64 = 3; Sys.println(s(K * 2));
	}
	static function sign(i:Int) return i < 0 ? -1 : i > 0 ? 1 : 0;
}
