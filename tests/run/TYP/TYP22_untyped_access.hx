// `untyped` code may use any field, whatever its access; accessors are called all the same.
class Box {
	public var readable(default, null) = 1;
	public var fixed(default, never) = 2;
	public var writable(never, default) = 3;
	public var doubled(get, set):Int;

	var hidden = 4;

	public function new() {}

	function get_doubled()
		return hidden * 2;

	function set_doubled(value:Int) {
		hidden = value >> 1;
		return value;
	}
}

class Main {
	static function main() {
		var box = new Box();
		untyped box.readable = 10;
		untyped box.readable++;
		untyped box.fixed += 20;
		untyped {
			box.writable = 30;
			box.hidden = 40;
		}
		trace(box.readable);
		trace(box.fixed);
		trace(untyped box.writable);
		trace(box.doubled);
		untyped box.doubled = 6;
		trace(untyped box.hidden);
	}
}
