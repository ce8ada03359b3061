class RTT03_settings {
	public static var level(get, set):Int;
	static var stored = 3;

	static function get_level()
		return stored * 10;

	static function set_level(v:Int)
		return stored = v;

	public static var shown(default, set):String = "a";

	static function set_shown(v:String)
		return shown = v + "!";
}

class RTT03_static_properties {
	static function main() {
		Sys.println(Reflect.getProperty(RTT03_settings, "level"));
		Reflect.setProperty(RTT03_settings, "level", 7);
		Sys.println(RTT03_settings.level);
		Reflect.setProperty(RTT03_settings, "shown", "b");
		Sys.println(Reflect.getProperty(RTT03_settings, "shown"));
		Reflect.setField(RTT03_settings, "shown", "c");
		Sys.println(Reflect.field(RTT03_settings, "shown"));
		Sys.println(Reflect.getProperty(RTT03_settings, "nothing"));
	}
}
