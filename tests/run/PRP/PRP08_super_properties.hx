// `super.x` calls the superclass's accessors, and reflection those of the object's class.
class Base {
	public var log:Array<String> = [];

	var _x = 1;

	public var x(get, set):Int;

	function get_x() {
		log.push("base get");
		return _x;
	}

	function set_x(v:Int) {
		log.push("base set");
		return _x = v;
	}

	public var stored(default, set):Int = 3;

	function set_stored(v:Int)
		return stored = v + 1;

	public function new() {}

	public function flush() {
		var text = log.join(", ");
		log = [];
		return text;
	}
}

class Derived extends Base {
	override function get_x() {
		log.push("derived get");
		return super.x * 2;
	}

	override function set_x(v:Int) {
		log.push("derived set");
		return super.x = v + 1;
	}

	override function set_stored(v:Int)
		return super.set_stored(v * 10);

	public function increment() {
		super.x += 5;
		super.x++;
		return super.x;
	}
}

class Third extends Derived {
	public function both()
		return super.x + x;
}

class PRP08_super_properties {
	static function main() {
		var o = new Derived();
		trace(o.x, o.flush());
		trace(o.x = 4, o.flush());
		trace(o.increment(), o.flush());
		var t = new Third();
		trace(t.both(), t.flush());
		var b:Base = o;
		trace(Reflect.getProperty(b, "x"), o.flush());
		Reflect.setProperty(b, "x", 7);
		Reflect.setProperty(b, "stored", 2);
		trace(Reflect.field(b, "_x"), b.stored, o.flush());
		trace(Reflect.fields(b).filter(name -> name == "stored").length);
	}
}
