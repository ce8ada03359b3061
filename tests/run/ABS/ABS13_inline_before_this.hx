/** A constructor may call inline methods that do nothing with `this` before it has set it. **/
class ABS13_box {
	public var value:Int;

	public function new(value:Int)
		this.value = value;
}

abstract ABS13_wrapped(ABS13_box) {
	public var value(get, never):Int;

	public function new(x:Int)
		this = new ABS13_box(twice(x));

	inline function get_value():Int
		return this.value;

	inline function twice(x:Int):Int
		return next(x) * 2;

	inline function next(x:Int):Int
		return x + 1;
}

abstract ABS13_number(Int) to Int {
	public inline function new(x:Int)
		this = next(x);

	inline function next(x:Int):Int
		return x + 1;
}

class ABS13_inline_before_this {
	static function main() {
		trace(new ABS13_wrapped(3).value);
		trace((new ABS13_number(3) : Int));
	}
}
