class Base {
	var inherited = 1;
	public var readable(default, null) = 2;
	@:allow(CLS10_granted)
	public var allowed(default, null) = 3;
	public static var shared(default, null) = 4;

	function new() {}

	function method()
		return inherited;
}

class Sub extends Base {}

var moduleField(default, null) = 5;

class Other {
	public static function setModuleField()
		return moduleField = 6;
}

@:access(Sub)
class CLS10_granted {
	static function main() {
		var sub = new Sub();
		sub.inherited = 10;
		sub.readable += 10;
		sub.allowed++;
		trace(sub.method(), sub.readable, sub.allowed);
		@:privateAccess Base.shared = 40;
		trace(Base.shared, Other.setModuleField());
		var structure:{var x(default, null):Int;} = {x: 1};
		@:privateAccess structure.x = 7;
		trace(structure.x);
	}
}
