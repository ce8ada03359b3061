class TYP18_a {
	public static var count = 3;

	public static function make():TYP18_a
		return new TYP18_a();

	public function new() {}
}

enum TYP18_e {
	X;
	Y(n:Int);
}

class TYP18_class_values {
	static function main() {
		var c = TYP18_a;
		trace(c.count, Type.getClassName(c));
		var k:Class<Dynamic> = String;
		trace(Type.getClassName(k));
		var e:Enum<TYP18_e> = TYP18_e;
		trace(Type.getEnumName(e));
		trace(Std.isOfType(c.make(), c));
		var cs:Array<Class<Dynamic>> = [TYP18_a, String, TYP18_class_values];
		for (x in cs)
			trace(x);
		trace(c == TYP18_a, k == cast TYP18_a);
	}
}
