class PRP04_dynamic_accessors {
	public var x(get, set):Int;
	public var y(default, set):Int = 1;

	@:isVar public var z(get, set):Int = 5;

	public function new() {}

	dynamic function get_x()
		return 1;

	dynamic function set_x(v:Int) {
		trace('first $v');
		return v;
	}

	function set_y(v:Int) {
		trace('set y $v');
		return y = v;
	}

	function get_z()
		return z * 100;

	function set_z(v:Int)
		return z = v + 1;

	static function main() {
		var o = new PRP04_dynamic_accessors();
		trace(o.x, o.x = 2);
		o.get_x = () -> 42;
		o.set_x = v -> {
			trace('second $v');
			return v + 1;
		};
		trace(o.x, o.x = 2);
		@:bypassAccessor o.y = 7;
		trace(o.y);
		o.y = 8;
		trace(@:bypassAccessor o.z, o.z);
		@:bypassAccessor o.z = 1;
		trace(o.z);
	}
}
