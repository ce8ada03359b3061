class EXP09_compound_assignment {
	var f = 10;

	function new() {}

	static function main() {
		var a = 7;
		a += 3;
		a -= 1;
		a *= 2;
		a %= 10;
		trace(a);
		a <<= 4;
		a |= 3;
		a &= 0x7f;
		a ^= 5;
		a >>= 1;
		trace(a);
		a = -1;
		a >>>= 28;
		trace(a);
		var x = 9.0;
		x /= 2;
		x += 1;
		x *= 2;
		x -= 0.5;
		trace(x);
		var s = "a";
		s += "b";
		s += 1;
		s += null;
		trace(s);
		var arr = [1, 2, 3];
		arr[1] += 10;
		arr[arr.length - 1] *= 5;
		trace(arr);
		var o = new EXP09_compound_assignment();
		o.f -= 3;
		trace(o.f, o.f += 5);
		var m = ["k" => 1];
		m["k"] += 4;
		trace(m["k"]);
		var n:Null<Int> = null;
		n ??= 5;
		n ??= 6;
		trace(n);
	}
}
