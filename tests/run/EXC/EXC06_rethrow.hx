class EXC06_rethrow {
	static function a() {
		try
			throw "x"
		catch (e:String)
			throw e + "y";
	}

	static function b() {
		try
			a()
		catch (e:Dynamic) {
			trace("b saw " + e);
			throw e;
		}
	}

	static function main() {
		try
			b()
		catch (e:String)
			trace("main " + e);
		try {
			try
				throw new haxe.Exception("first")
			catch (e)
				throw new haxe.Exception("second", e);
		} catch (e)
			trace(e.message, e.previous.message);
	}
}
