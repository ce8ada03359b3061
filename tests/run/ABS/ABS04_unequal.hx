/** `==` and `!=` are operators of their own: the one that an abstract does not declare is the underlying type's. **/
abstract ABS04_same(Int) {
	public function new(x)
		this = x;

	@:op(A == B) static function equal(a:ABS04_same, b:ABS04_same):Bool {
		trace("equal");
		return !(a != b) || true;
	}
}

class ABS04_unequal {
	static function main() {
		trace(new ABS04_same(1) == new ABS04_same(2));
		trace(new ABS04_same(1) != new ABS04_same(2));
		trace(new ABS04_same(1) != new ABS04_same(1));
	}
}
