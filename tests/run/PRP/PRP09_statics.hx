// Reflection runs the accessors of static properties too.
class PRP09_statics {
	static var hidden = 1;

	public static var both(get, set):Int;

	static function get_both()
		return hidden * 10;

	static function set_both(v:Int)
		return hidden = v;

	@:isVar public static var stored(get, set):String = "a";

	static function get_stored()
		return stored + "!";

	static function set_stored(v:String)
		return stored = v + v;

	public static var read(get, never):Bool;

	static function get_read()
		return hidden > 5;

	public static var written(default, set):Int = 3;

	static function set_written(v:Int)
		return written = v + 1;

	static function main() {
		var c = PRP09_statics;
		trace(Reflect.getProperty(c, "both"), Reflect.getProperty(c, "stored"), Reflect.getProperty(c, "read"),
			Reflect.getProperty(c, "written"));
		Reflect.setProperty(c, "both", 6);
		Reflect.setProperty(c, "stored", "b");
		Reflect.setProperty(c, "written", 8);
		trace(hidden, Reflect.getProperty(c, "stored"), Reflect.getProperty(c, "read"), written);
		trace(Reflect.field(c, "stored"), Reflect.field(c, "hidden"));
	}
}
