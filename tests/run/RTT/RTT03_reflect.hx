class RTT03_c {
	public var a = 1;
	public var b = "b";

	public function new() {}

	public function m(x:Int)
		return x + a;
}

class RTT03_reflect {
	static function main() {
		var o:Dynamic = {x: 1, y: "two"};
		trace(Reflect.field(o, "x"), Reflect.field(o, "none"), Reflect.hasField(o, "y"));
		Reflect.setField(o, "z", 3.5);
		trace(Reflect.fields(o), Reflect.deleteField(o, "x"), Reflect.deleteField(o, "x"), Reflect.fields(o));
		var c = Reflect.copy(o);
		Reflect.setField(c, "y", "changed");
		trace(o.y, c.y);
		trace(Reflect.compare(1, 2), Reflect.compare("b", "a"), Reflect.compare(1.5, 1.5));
		trace(Reflect.isFunction(main), Reflect.isObject(o), Reflect.isObject("s"), Reflect.isObject(1), Reflect.isEnumValue(haxe.ds.Option.None));
		var k = new RTT03_c();
		trace(Reflect.field(k, "a"), Reflect.hasField(k, "a"));
		Reflect.setField(k, "a", 10);
		trace(k.a, Reflect.callMethod(k, Reflect.field(k, "m"), [5]));
		var f = Reflect.fields(k);
		f.sort(Reflect.compare);
		trace(f);
	}
}
