// Loops whose bounds checks move out of them: every way such a loop can differ from its copy without checks.
import haxe.ds.Vector;

class Holder {
	public var data:Array<Int> = [];
	public var other:Holder;

	public function new() {}

	public function sum(n:Int):Int {
		var s = 0;
		for (i in 0...n)
			s += data[i];
		return s;
	}

	public function swapWhile(n:Int):Int {
		var i = 0;
		while (i < data.length) {
			data[i] = i;
			if (i == n)
				other = null;
			i++;
		}
		return i;
	}
}

class OPT01_array_loops {
	static var table:Array<Int> = [1, 2, 3, 4, 5];

	static function up(a:Array<Int>, from:Int, to:Int):Int {
		var s = 0;
		for (i in from...to)
			s = s * 31 + a[i];
		return s;
	}

	static function fill(a:Array<Int>, from:Int, to:Int, v:Int):Void {
		var i = from;
		while (i <= to) {
			a[i] = v + i;
			i++;
		}
	}

	static function down(a:Array<Float>, from:Int):Float {
		var s = 0.0;
		var i = from;
		while (i >= 0) {
			s = s / 2 + a[i];
			i--;
		}
		return s;
	}

	static function reverse(a:Array<Int>, lo:Int, hi:Int) {
		while (lo < hi) {
			var t = a[lo];
			a[lo] = a[hi];
			a[hi] = t;
			lo++;
			hi--;
		}
	}

	static function strided(a:Array<Bool>, from:Int, n:Int, step:Int):Int {
		var c = 0;
		var j = from;
		while (j <= n) {
			a[j] = true;
			j += step;
			c++;
			if (c > 50)
				break;
		}
		return c;
	}

	static function mirrored(a:Array<Int>, n:Int):Int {
		var s = 0;
		for (i in 0...n)
			s = s * 7 + a[n - 1 - i] * 2 + a[i + 1];
		return s;
	}

	static function grid(g:Array<Array<Int>>, r:Int, n:Int):Int {
		var s = 0;
		for (i in 0...n) {
			s += g[r][i];
			g[r][i] = s;
		}
		return s;
	}

	static function find(a:Array<Int>, v:Int):Int {
		var found = -1;
		for (i in 0...a.length) {
			if (a[i] == v) {
				found = i;
				break;
			}
		}
		return found;
	}

	static function vec(v:Vector<Int>, base:Int, n:Int):Int {
		var s = 0;
		for (i in 0...n) {
			v[base + i] = v[base + i] + i;
			s += v[base + i];
		}
		return s;
	}

	static function nested(a:Array<Int>, b:Array<Int>, n:Int):String {
		var log = "";
		try {
			for (i in 0...n) {
				a[i] = i * 2;
				b[i] = a[i] + 1;
			}
		} catch (e:haxe.Exception) {
			log = e.message;
		}
		return log + a + b;
	}

	static function conditional(a:Array<Int>, n:Int):Int {
		var s = 0;
		for (i in 0...n) {
			if (i > 0)
				s += a[i - 1];
			s ^= a[i];
		}
		return s;
	}

	static function maybe(d:Dynamic, n:Int):Int {
		var s = 0;
		var isArray = Std.isOfType(d, Array);
		var count = isArray ? n : 0;
		for (i in 0...count) {
			var a:Array<Int> = cast d;
			s += a[i];
		}
		return s;
	}

	static function statics(n:Int):Int {
		var s = 0;
		for (i in 0...n) {
			s += table[i];
			if (i == 2 && n == 3)
				table = [7];
		}
		return s;
	}

	static function notEqual(a:Array<Int>, from:Int, to:Int):Int {
		var s = 0;
		var i = from;
		while (i != to) {
			s = s * 3 + a[i];
			i++;
			if (s > 1000000)
				break;
		}
		return s + i;
	}

	static function same(a:Array<Int>, b:Array<Int>):Void {
		for (i in 0...a.length) {
			b[i + 1] = a[i] + b[i];
		}
	}

	static function attempt(f:Void->Dynamic):String {
		return try Std.string(f()) catch (e:Dynamic) "threw " + e;
	}

	static function main() {
		var a = [for (i in 0...10) i * i];
		Sys.println(up(a, 0, 10) + " " + up(a, 0, 13) + " " + up(a, -3, 4) + " " + up(a, 5, 5) + " " + up(a, 9, 2));
		Sys.println(attempt(() -> up(null, 0, 3)) + " " + attempt(() -> up(null, 3, 3)));
		var g = [1];
		fill(g, 0, 0, 5);
		fill(g, 1, 4, 9);
		fill(g, 3, 2, 9);
		Sys.println(g);
		Sys.println(attempt(() -> {
			fill(g, -1, 2, 0);
			null;
		}) == "null" ? "no error" : "error");
		Sys.println(g);
		Sys.println(down([1.5, 2.5, 3.5], 2) + " " + down([1.5, 2.5, 3.5], 4) + " " + down([], -1));
		for (hi in [0, 5, 9]) {
			var c = a.copy();
			reverse(c, 0, hi);
			Sys.println(c);
		}
		var grown = [1, 2, 3];
		reverse(grown, 1, 5);
		Sys.println(grown);
		for (step in [1, 3, 100, 0x7fffffff]) {
			var b = [for (i in 0...10) false];
			Sys.println(attempt(() -> strided(b, 2, 9, step)) + " " + b);
		}
		Sys.println(strided([true], 0, 0, 0));
		Sys.println(mirrored(a, 9) + " " + mirrored(a, 10) + " " + mirrored(a, 11));
		var rows = [[1, 2, 3], null, [4]];
		Sys.println(grid(rows, 0, 3) + " " + grid(rows, 2, 3) + " " + rows);
		Sys.println(attempt(() -> grid(rows, 1, 1)) + " " + attempt(() -> grid(rows, 1, 0)) + " " + attempt(() -> grid(rows, 7, 1)));
		Sys.println(find(a, 49) + " " + find(a, 50) + " " + find([], 1) + " " + attempt(() -> find(null, 1)));
		var v = new Vector<Int>(8);
		for (i in 0...8)
			v[i] = i;
		Sys.println(vec(v, 0, 8) + " " + vec(v, 3, 5) + " " + vec(v, 2, 0));
		var n:Array<Int> = [];
		var m = [9, 9];
		Sys.println(nested(n, m, 4));
		Sys.println(nested([0, 0, 0], [0, 0, 0], 3));
		Sys.println(attempt(() -> nested([0, 0], null, 2)).length > 0);
		Sys.println(conditional(a, 10) + " " + conditional(a, 0) + " " + conditional([], 2));
		Sys.println(maybe(a, 10) + " " + maybe("text", 10) + " " + maybe(null, 3));
		Sys.println(statics(5) + " " + statics(3) + " " + statics(2));
		Sys.println(notEqual(a, 0, 10) + " " + notEqual(a, 3, 3) + " " + notEqual([5, 5], 1, 0));
		var s = [1, 2, 3];
		var t = [1, 0, 0, 0, 0];
		same(s, t);
		Sys.println(t);
		same(s, [for (i in 0...2) 1]);
		var h = new Holder();
		h.data = [3, 4, 5];
		h.other = h;
		Sys.println(h.sum(3) + " " + h.sum(5) + " " + h.swapWhile(1) + " " + h.data + " " + (h.other == null));
		h.data = null;
		Sys.println(attempt(() -> h.sum(1)) + " " + attempt(() -> h.sum(0)));
		var big = 0x7ffffffe;
		var few = [1, 2];
		var count = 0;
		var i = big;
		while (i <= 0x7fffffff) {
			count += few[i];
			i++;
			if (count++ > 5)
				break;
		}
		Sys.println(count + " " + i);
	}
}
