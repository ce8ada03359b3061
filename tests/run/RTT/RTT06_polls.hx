import haxe.ds.Vector;
import sys.thread.*;

/** Loops of a program with threads, which are cut into strips where that is possible, give what they give elsewhere. **/
class RTT06_polls {
	static function sum(from:Int, to:Int):Int {
		var s = 0, n = 0;
		for (i in from...to) {
			s = s * 31 + i;
			if (++n > 20000)
				break;
		}
		return s;
	}

	static function plain(to:Int):Int {
		var s = 0;
		for (i in 0...to)
			s ^= i * i;
		return s;
	}

	static function stepping(v:Vector<Int>, from:Int, to:Int):Int {
		var i = from, s = 0;
		while (i < to) {
			s ^= i * 7;
			v[i & 1023] = s & 255;
			i += 3;
		}
		return s + i;
	}

	static function nested(v:Vector<Int>, n:Int):Int {
		var s = 0;
		for (i in 0...n)
			for (j in 0...i)
				s += v[j & 1023] ^ i;
		return s;
	}

	static function skipping(v:Vector<Int>, n:Int):Int {
		var i = 0, s = 0;
		while (i < n) {
			i++;
			if (v[i & 1023] & 1 == 0)
				continue;
			s += v[i & 1023];
		}
		return s * 2 + i;
	}

	static function guarded(v:Vector<Int>, n:Int):Int {
		var s = 0;
		try {
			for (i in 0...n)
				s += v[i & 1023];
			if (s != 0)
				throw s;
		} catch (e:Int)
			for (i in 0...n)
				s -= i;
		return s;
	}

	static function main() {
		var started = new Lock();
		Thread.create(() -> started.release());
		started.wait();
		trace([for (n in [-1, 0, 1, 4095, 4096, 4097, 8192, 8193, 100000]) plain(n)]);
		for (range in [[0, 4096], [5, 3], [-5000, 5000], [2147483640, 2147483647], [-2147483648, -2147483640], [-2147483648, 2147483647], [2147479500, 2147483647]])
			trace(sum(range[0], range[1]));
		var v = new Vector<Int>(1024);
		for (i in 0...1024)
			v[i] = i * 37 % 101;
		for (n in [0, 1, 2, 4095, 4096, 4097, 12289])
			trace(skipping(v, n), guarded(v, n), stepping(v, 0, n), stepping(v, -n, n));
		trace(nested(v, 700));
	}
}
