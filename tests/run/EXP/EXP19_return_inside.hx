class EXP19_return_inside {
	static function f(n:Int):Int {
		var x = if (n > 5) return 100 else n;
		var y = x > 2 ? x : throw "small";
		return y * 2;
	}

	static function g(s:Null<String>):Int {
		var v = s ?? return -1;
		return v.length;
	}

	static function h(n:Int):String {
		for (i in 0...10)
			switch i {
				case _ if (i == n):
					return "found " + i;
				default:
			}
		return "none";
		trace("unreachable");
	}

	static function main() {
		trace(f(10), f(4));
		try
			f(1)
		catch (e:String)
			trace(e);
		trace(g(null), g("abc"));
		trace(h(3), h(30));
	}
}
