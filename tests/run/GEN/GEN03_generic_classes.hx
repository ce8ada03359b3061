@:generic
class GEN03_pool<T:haxe.Constraints.Constructible<() -> Void>> {
	public var made = 0;

	public function new() {}

	public function make():T {
		made++;
		return new T();
	}
}

class GEN03_a {
	public function new() {}

	public function name()
		return "a";
}

class GEN03_b {
	public function new() {}

	public function name()
		return "b";
}

class GEN03_generic_classes {
	@:generic static function build<T:haxe.Constraints.Constructible<() -> Void>>(c:Class<T>):T
		return new T();

	static function main() {
		var p = new GEN03_pool<GEN03_a>();
		trace(p.make().name(), p.made);
		var q = new GEN03_pool<GEN03_b>();
		trace(q.make().name());
		trace(build(GEN03_b).name());
	}
}
