class RTT03_a {
	public var x = 1;

	var hidden = 2;

	public static var stat = 3;

	public var prop(get, never):Int;

	public function new() {}

	function get_prop()
		return 10;

	public function method(a:Int)
		return a + x;
}

class RTT03_sides {
	static function main() {
		var o = {a: 1, b: "x", c: null};
		var names = Reflect.fields(o);
		names.sort(Reflect.compare);
		trace(names, Reflect.hasField(o, "c"), Reflect.hasField(o, "d"), Reflect.field(o, "b"), Reflect.field(o, "zz"));
		Reflect.setField(o, "d", 5);
		trace(Reflect.field(o, "d"), Reflect.deleteField(o, "a"), Reflect.deleteField(o, "a"), Reflect.hasField(o, "a"));
		var c = Reflect.copy({k: 1});
		c.k = 2;
		trace(c.k);
		var i = new RTT03_a();
		Reflect.setField(i, "x", 40);
		trace(i.x, Reflect.field(i, "x"), Reflect.callMethod(i, Reflect.field(i, "method"), [2]), Reflect.getProperty(i, "prop"));
		trace(Reflect.field(RTT03_a, "stat"), Reflect.hasField(i, "x"));
		trace(Reflect.compare(1, 2), Reflect.compare("b", "a"), Reflect.compare(1.5, 1.5));
		trace(Reflect.isFunction(main), Reflect.isFunction(1), Reflect.isObject(o), Reflect.isObject(i), Reflect.isObject("s"), Reflect.isObject(1), Reflect.isEnumValue(haxe.ds.Option.None));
		var f = i.method;
		trace(Reflect.compareMethods(f, f), Reflect.compareMethods(i.method, i.method), Reflect.compareMethods(main, main));
		var va:Dynamic = Reflect.makeVarArgs(a -> a.length);
		trace(va(1, 2, 3), va());
		trace(Type.typeof(1), Type.typeof(1.5), Type.typeof("s").match(TClass(_)), Type.typeof(null), Type.typeof(o), Type.typeof(main), Type.typeof(true), Type.typeof(haxe.ds.Option.None).match(TEnum(_)));
		var fields = Type.getInstanceFields(RTT03_a);
		fields.sort(Reflect.compare);
		trace(fields, Type.getClassFields(RTT03_a));
		trace(Type.createInstance(RTT03_a, []).x, Type.createEmptyInstance(RTT03_a).x);
		trace(Type.getSuperClass(RTT03_a), Type.getClass(i) == RTT03_a, Type.getEnumName(haxe.ds.Option), Type.resolveEnum("haxe.ds.Option") == haxe.ds.Option);
	}
}
