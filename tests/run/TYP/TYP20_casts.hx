class TYP20_base {
	public function new() {}
}

class TYP20_sub extends TYP20_base {
	public var v = 7;
}

class TYP20_casts {
	static function main() {
		var b:TYP20_base = new TYP20_sub();
		trace(cast(b, TYP20_sub).v);
		var s:TYP20_sub = cast b;
		trace(s.v);
		try {
			cast(new TYP20_base(), TYP20_sub);
			trace("not reached");
		} catch (e:Dynamic) {
			trace("failed");
		}
		var d:Dynamic = "text";
		trace(cast(d, String).length);
		try {
			trace(cast(d, Int));
		} catch (e:Dynamic) {
			trace("no int");
		}
		var n:Null<TYP20_sub> = cast(null, TYP20_sub);
		trace(n == null);
		var f:Float = cast 3;
		trace(f / 2);
		d = 5;
		trace(cast(d, Float) / 2);
	}
}
