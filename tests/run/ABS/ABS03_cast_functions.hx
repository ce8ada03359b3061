abstract ABS03_temp(Float) {
	public function new(f)
		this = f;

	@:from static function fromInt(i:Int)
		return new ABS03_temp(i * 10);

	@:from static function fromString(s:String)
		return new ABS03_temp(Std.parseFloat(s));

	@:to function toStr():String
		return this + "C";

	@:to function toBool():Bool
		return this != 0;

	@:from static function fromArray<T>(a:Array<T>):ABS03_temp
		return new ABS03_temp(a.length);
}

class ABS03_cast_functions {
	static function show(t:ABS03_temp):String
		return t;

	static function text(s:String)
		return "[" + s + "]";

	static function main() {
		trace(show(3), show("2.5"), show([1, 2, 3]), show(["a"]));
		var t:ABS03_temp = 7;
		trace(text(t));
		var b:Bool = t;
		trace(b);
		var list:Array<ABS03_temp> = [1, "2"];
		trace(show(list[0]), show(list[1]));
		var o:{t:ABS03_temp} = {t: 4};
		trace(show(o.t));
	}
}
