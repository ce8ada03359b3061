class PRP03_is_var {
	@:isVar public var x(get, set):Int = 5;

	public function new() {}

	function get_x()
		return x + 1;

	function set_x(v:Int)
		return x = v * 2;

	static function main() {
		var p = new PRP03_is_var();
		trace(p.x);
		p.x = 10;
		trace(p.x);
		trace(@:bypassAccessor p.x);
	}
}
