class CLS03_a {
	public function new() {}

	public function self():CLS03_a
		return this;

	public function take(v:CLS03_b):String
		return "a";
}

class CLS03_b extends CLS03_a {
	override public function self():CLS03_b
		return this;

	override public function take(v:CLS03_a):String
		return "b:" + (v.self() == v);

	public function only()
		return "only b";
}

class CLS03_override {
	static function main() {
		var b = new CLS03_b();
		trace(b.self().only());
		var a:CLS03_a = b;
		trace(a.take(b));
		trace(a.self() == b);
	}
}
