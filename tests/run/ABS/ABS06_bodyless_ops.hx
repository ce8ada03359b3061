abstract ABS06_id(Int) {
	public function new(v)
		this = v;

	@:op(A + B) function add(b:ABS06_id):ABS06_id;

	@:op(A < B) static function lt(a:ABS06_id, b:ABS06_id):Bool;

	@:op(A == B) static function eq(a:ABS06_id, b:ABS06_id):Bool;

	@:op(-A) function neg():ABS06_id;

	public function get()
		return this;
}

class ABS06_bodyless_ops {
	static function main() {
		var a = new ABS06_id(2), b = new ABS06_id(5);
		trace((a + b).get(), a < b, a == b, (-a).get());
	}
}
