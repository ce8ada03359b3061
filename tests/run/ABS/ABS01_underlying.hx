abstract ABS01_meters(Float) {
	public inline function new(v:Float)
		this = v;

	public function plus(o:ABS01_meters):ABS01_meters
		return new ABS01_meters(this + o.raw());

	public inline function raw():Float
		return this;

	public static function zero()
		return new ABS01_meters(0);
}

class ABS01_underlying {
	static function main() {
		var a = new ABS01_meters(1.5);
		trace(a.plus(new ABS01_meters(2)).raw());
		trace(ABS01_meters.zero().raw());
		var l = [a, a.plus(a)];
		trace(l[1].raw());
		var d:Dynamic = a;
		trace(d);
	}
}
