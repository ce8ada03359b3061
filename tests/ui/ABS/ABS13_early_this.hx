/** Methods that use `this` are not called before it is set. **/
class ABS13_early_box {
	public var value:Int = 1;

	public function new() {}
}

abstract ABS13_early(ABS13_early_box) {
	public function new(x:Int) {
		trace(outer(x)); //~ ERROR Local variable this used without being initialized
		this = new ABS13_early_box();
	}

	inline function outer(x:Int):Int
		return inner(x);

	inline function inner(x:Int):Int
		return this.value + x;
}

class ABS13_early_this {
	static function main() {
		new ABS13_early(1);
	}
}
