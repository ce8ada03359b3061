class RTT02_constants {
	public static inline var COUNT = 1;
	public static inline final NAME = "name";
	public static inline var RATE = 1.5;
	public static inline var NOTHING:Null<String> = null;
	public static var variable = 2;

	public static inline function run()
		return 1;
}

class RTT02_inline_statics {
	static function main() {
		var fields = Type.getClassFields(RTT02_constants);
		fields.sort(Reflect.compare);
		trace(fields);
		for (name in fields)
			if (name != "run")
				trace(name, Reflect.field(RTT02_constants, name), Reflect.hasField(RTT02_constants, name));
		trace(RTT02_constants.COUNT + RTT02_constants.NAME);
		trace(untyped RTT02_constants.COUNT, untyped RTT02_constants.absent);
	}
}
