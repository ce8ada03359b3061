class EXC08_flow {
	static var log = [];

	static function ret(n:Int):String {
		for (i in 0...5) {
			try {
				if (i == n)
					return 'returned $i';
				if (i == 3)
					break;
				if (i == 1)
					continue;
				log.push(i);
				if (i == 2)
					throw "two";
			} catch (e:String) {
				log.push(-1);
				if (n == 10)
					return "from catch";
				continue;
			}
			log.push(i * 100);
		}
		return "end";
	}

	static function nested():String {
		try {
			try
				throw 1
			catch (e:String)
				return "wrong";
		} catch (e:Int) {
			try
				throw "inner"
			catch (s:String)
				return s + e;
		}
		return "none";
	}

	static function rethrow():Int {
		var n = 0;
		try {
			n++;
			try {
				n += 10;
				throw "a";
			} catch (e:Dynamic) {
				n += 100;
				throw e;
			}
		} catch (e:String) {
			n += 1000;
		}
		return n;
	}

	static function value(n:Int)
		return try if (n > 0) throw "x" else n catch (e:String) e.length + 10;

	static function inClosure()
		return [for (i in 0...3) try (i == 1 ? throw "e" : i) catch (e:String) -1];

	static function loopVar():Int {
		var i = 0;
		while (true) {
			try {
				i++;
				if (i > 5)
					throw i;
			} catch (e:Int)
				return e * i;
		}
	}

	static function main() {
		trace(ret(0), log);
		log = [];
		trace(ret(4), log);
		log = [];
		trace(ret(10), log);
		trace(nested(), rethrow(), value(0), value(1), inClosure(), loopVar());
		var f = () -> throw "closure";
		try
			[1].map(_ -> f())
		catch (e:String)
			trace(e);
		try {
			[3, 1, 2].sort((a, b) -> throw 'sort');
		} catch (e:String)
			trace(e);
		try {
			new EXC08_bad();
		} catch (e:haxe.Exception)
			trace(e.message);
		try {
			var o:Dynamic = null;
			trace(o.field);
		} catch (e:Dynamic)
			trace("null access");
	}
}

class EXC08_bad {
	public function new()
		throw new haxe.Exception("constructor");
}
