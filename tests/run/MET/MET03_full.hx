//# flags: --dce full
class MET03_used {
	public var size = 1;

	public function new() {}

	public function called()
		return "called";

	public function uncalled()
		return "uncalled";

	@:keep public function kept()
		return "kept";

	@:ifFeature("MET03_used.called") public function withCalled()
		return 1;

	@:ifFeature("MET03_used.nothing", "MET03_nothing.*") public function withNothing()
		return 1;

	@:ifFeature("MET03_registered.*") public function withClass()
		return 1;

	public static function calledStatic()
		return 1;

	public static function uncalledStatic()
		return 2;

	@:keep public static var keptStatic = 5;
	public static var unreadStatic = 6;
}

class MET03_unused {
	public static var log = MET03_full.say("unused");

	static function __init__()
		MET03_full.say("never");
}

@:keep
class MET03_kept_class {
	public function new() {}

	public function member()
		return 1;
}

@:keepSub
class MET03_base {
	public function new() {}
}

class MET03_derived extends MET03_base {
	public function member()
		return 1;
}

enum MET03_unused_enum {
	A;
}

@:keep
enum MET03_kept_enum {
	B;
}

@:keepInit
class MET03_registered {
	static function __init__()
		MET03_full.say("registered");

	public static var unread = MET03_full.say("unread");
}

class MET03_started {
	static function __init__()
		MET03_full.say("started");

	public static function start() {}
}

class MET03_full {
	public static function say(text:String) {
		Sys.println(text);
		return text;
	}

	static function has(object:Dynamic, names:Array<String>)
		Sys.println([for (name in names) '$name ${Reflect.field(object, name) != null}'].join(", "));

	static function main() {
		var used = new MET03_used();
		used.called();
		used.size++;
		MET03_used.calledStatic();
		MET03_started.start();
		has(used, ["called", "uncalled", "kept", "withCalled", "withNothing", "withClass"]);
		has(MET03_used, ["calledStatic", "uncalledStatic", "keptStatic", "unreadStatic"]);
		for (name in ["MET03_used", "MET03_unused", "MET03_kept_class", "MET03_base", "MET03_derived"]) {
			var type = Type.resolveClass(name);
			Sys.println('$name ${type != null}');
			if (type != null)
				has(Type.createInstance(type, []), ["member"]);
		}
		Sys.println([for (name in ["MET03_unused_enum", "MET03_kept_enum"]) Type.resolveEnum(name) != null]);
		#if (dce == "full")
		Sys.println("full");
		#end
	}
}
