class EXC08_unwinding {
	static var log = "";

	static function each(a:Array<Int>, f:Int->Void)
		for (v in a)
			f(v);

	static function early(n:Int):String {
		for (i in 0...5)
			try {
				if (i == n)
					return "r" + i;
				if (i == 3)
					break;
				if (i == 0)
					continue;
				if (i == 2)
					throw "two";
				log += "n" + i;
			} catch (e:String) {
				log += "c";
				if (n == 10)
					return "from catch";
			}
		return "end";
	}

	static function nested():Int {
		var x = 1;
		try {
			x = 2;
			try {
				x = 3;
				throw "a";
			} catch (e:Int) {
				x = 100;
			}
			x = 200;
		} catch (e:String) {
			x += 10;
		}
		return x;
	}

	static function main() {
		try
			each([1, 2, 3], v -> {
				log += v;
				if (v == 2)
					throw "stop";
			})
		catch (e:String)
			log += e;
		trace(log);
		log = "";
		trace(early(1), early(7), early(10), log);
		trace(nested());
		var n = 0;
		for (i in 0...100)
			try {
				if (i % 3 == 0)
					throw i;
				n += 1;
			} catch (e:Int)
				n += e;
		trace(n);
	}
}
