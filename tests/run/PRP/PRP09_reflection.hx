class PRP09_reflection {
	public var v(get, set):Int;
	public var w:Int = 3;

	var n = 1;

	public function new() {}

	@:keep function get_v()
		return n + 1000;

	@:keep function set_v(x:Int)
		return n = x;

	static function main() {
		var o = new PRP09_reflection();
		trace(Reflect.getProperty(o, "v"));
		Reflect.setProperty(o, "v", 5);
		trace(o.n, Reflect.getProperty(o, "w"));
		Reflect.setProperty(o, "w", 9);
		trace(o.w);
	}
}
