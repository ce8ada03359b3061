class EXC02_catch_all {
	static function main() {
		try
			throw "a"
		catch (e)
			trace(e.message);
		try
			throw 5
		catch (e:Dynamic)
			trace(e + 1);
		try
			throw new haxe.Exception("ex")
		catch (e)
			trace(e.message, e.toString());
		try {
			try
				throw "inner"
			catch (e:Int)
				trace("wrong");
		} catch (e:String)
			trace("outer " + e);
	}
}
