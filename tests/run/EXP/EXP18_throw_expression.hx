class EXP18_throw_expression {
	static function fail():Int
		return throw "fail";

	static function need(s:Null<String>):String
		return s ?? throw "needed";

	static function pick(n:Int):String
		return switch n {
			case 0: "zero";
			case 1: throw {code: 5};
			case _: throw n;
		}

	static function main() {
		try {
			var x = 1 + fail();
			trace(x);
		} catch (e:String) {
			trace(e);
		}
		trace(need("a"));
		try
			need(null)
		catch (e:String)
			trace(e);
		for (i in 0...3)
			try
				trace(pick(i))
			catch (e:Int)
				trace('int $e')
			catch (e:Dynamic)
				trace('code ${e.code}');
		var f:Bool->Int = b -> b ? 1 : throw 1.5;
		try
			trace(f(true) + f(false))
		catch (e:Float)
			trace(e);
	}
}
