interface CLS04_named {
	var name(default, null):String;
	function greet(n:Int):String;
}

interface CLS04_sized {
	function size():Int;
}

interface CLS04_both extends CLS04_named extends CLS04_sized {
	function both():String;
}

class CLS04_x implements CLS04_both {
	public var name(default, null):String = "x";

	public function new() {}

	public function greet(n:Int)
		return name + n;

	public function size()
		return 5;

	public function both()
		return greet(size());
}

class CLS04_y extends CLS04_x implements CLS04_sized {
	override function greet(n:Int)
		return "y" + n;
}

class CLS04_z implements CLS04_sized {
	public function new() {}

	public function size()
		return 1;
}

class CLS04_interfaces {
	static function main() {
		var b:CLS04_both = new CLS04_y();
		trace(b.both(), b.name, b.size());
		var n:CLS04_named = b;
		trace(n.greet(1));
		var s:Array<CLS04_sized> = [b, new CLS04_z(), new CLS04_x()];
		var t = 0;
		for (v in s)
			t = t * 10 + v.size();
		trace(t);
		var f = s[1].size;
		trace(f());
		trace(Std.isOfType(b, CLS04_named), Std.isOfType(s[1], CLS04_named));
		var d:Dynamic = b;
		trace(cast(d, CLS04_sized).size());
	}
}
