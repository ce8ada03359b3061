class Throwing {
	static function deep(n:Int):Int {
		if (n == 0) throw "bottom";
		return deep(n - 1) + 1;
	}

	static function caught(n:Int):String {
		try {
			return "no " + deep(n);
		} catch (text:String) {
			return text + " at " + n;
		}
	}

	static function main() {
		for (n in 0...4) Sys.println(caught(n));
		try {
			try {
				throw 1.5;
			} catch (i:Int) {
				Sys.println("wrong");
			}
		} catch (f:Float) {
			Sys.println("float " + f);
		}
		var a:Array<Int> = null;
		try {
			Sys.println("" + a.length);
		} catch (e:haxe.Exception) {
			Sys.println("null: " + e.message);
		}
	}
}
