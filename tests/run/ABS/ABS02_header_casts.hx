abstract ABS02_id(Int) from Int to Int {
	public function next():ABS02_id
		return this + 1;
}

abstract ABS02_name(String) from String {
	public function len()
		return this.length;
}

abstract ABS02_out(Int) to Int to Float {
	public function new(v)
		this = v;
}

class ABS02_header_casts {
	static function take(i:Int)
		return i * 2;

	static function name(n:ABS02_name)
		return n.len();

	static function main() {
		var a:ABS02_id = 5;
		trace(take(a.next()), a + 1);
		trace(name("hello"));
		var o = new ABS02_out(3);
		var f:Float = o;
		var i:Int = o;
		trace(f / 2, i);
	}
}
