class CLS09_dynamic_methods {
	var base = 10;

	public function new() {}

	public dynamic function calc(v:Int):Int
		return base + v;

	public static dynamic function hook(s:String):String
		return "default " + s;

	static function main() {
		var o = new CLS09_dynamic_methods();
		trace(o.calc(1));
		var old = o.calc;
		o.calc = v -> old(v) * 2;
		trace(o.calc(1));
		trace(new CLS09_dynamic_methods().calc(5));
		trace(hook("a"));
		hook = s -> s + s;
		trace(hook("b"));
	}
}
