abstract ABS08_bag(Map<String, Int>) {
	public function new()
		this = [];

	public var size(get, never):Int;

	function get_size()
		return Lambda.count(this);

	@:op(a.b) function read(name:String):Int
		return this.exists(name) ? this[name] : -1;

	@:op(a.b) function write(name:String, value:Int):Int
		return this[name] = value;
}

abstract ABS08_old(Dynamic) from Dynamic {
	@:resolve function resolve(name:String):String
		return "resolved " + name;

	public function own()
		return "own";
}

class ABS08_resolve {
	static function main() {
		var b = new ABS08_bag();
		trace(b.x);
		b.x = 3;
		b.long_name = 4;
		trace(b.x + b.long_name, b.size, b.none);
		b.x = b.x + 5;
		trace(b.x);
		var o:ABS08_old = null;
		trace(o.anything, o.own());
	}
}
