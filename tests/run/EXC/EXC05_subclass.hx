class EXC05_error extends haxe.Exception {
	public final code:Int;

	public function new(code:Int, ?previous:haxe.Exception) {
		super("code " + code, previous);
		this.code = code;
	}
}

class EXC05_special extends EXC05_error {
	override public function toString()
		return "special:" + message;
}

class EXC05_subclass {
	static function main() {
		try
			throw new EXC05_error(3)
		catch (e:EXC05_error)
			trace(e.code, e.message);
		try
			throw new EXC05_special(4, new EXC05_error(1))
		catch (e:haxe.Exception)
			trace(e.message, '$e', e.previous.message);
		try
			throw new EXC05_special(5)
		catch (e:Dynamic)
			trace(Std.isOfType(e, EXC05_error), e.code);
		try {
			try
				throw new EXC05_error(6)
			catch (e:EXC05_special)
				trace("wrong");
		} catch (e)
			trace(Std.string(e));
	}
}
