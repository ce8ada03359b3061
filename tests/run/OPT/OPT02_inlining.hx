class OPT02_inlining {
	static var log = [];

	static function note<T>(v:T, name:String):T {
		log.push(name);
		return v;
	}

	static inline function pick(a:Int, b:Int, c:Bool)
		return c ? b : a;

	static inline function twice(f:Int->Int, n:Int)
		return f(f(n));

	static inline function swapped(a:Int, b:Int)
		return b - a;

	static inline function unused(a:Int)
		return 5;

	static inline function assigned(a:Int) {
		a += 10;
		return a;
	}

	static inline function looped(n:Int) {
		var s = 0;
		for (i in 0...n) {
			if (i == 3)
				continue;
			if (i > 5)
				break;
			s += i;
		}
		return s;
	}

	static inline function tried(n:Int):Int {
		try {
			if (n > 1)
				throw "x";
			return n;
		} catch (e:String)
			return -1;
	}

	static function main() {
		trace(pick(note(1, "a"), note(2, "b"), note(true, "c")), log.join(""));
		log = [];
		trace(swapped(note(1, "x"), note(5, "y")), unused(note(1, "z")), log.join(""));
		var v = 1;
		trace(assigned(v), v);
		trace(twice(n -> n * 3, 2), looped(10), tried(1), tried(2));
		var i = 0;
		trace(swapped(i++, i++), i);
		trace([for (k in 0...3) pick(k, -k, k == 1)]);
	}
}
