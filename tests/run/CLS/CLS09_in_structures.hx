typedef CLS09_shape = {
	dynamic function f(x:Int):Int;
	function g():String;
	var v:Int;
	final w:Int;
	@:optional function h():Int;
}

class CLS09_in_structures {
	public final w = 2;
	public var v = 1;

	public function new() {}

	public dynamic function f(x:Int)
		return x;

	public function g()
		return "g";

	public function h()
		return 3;

	static function main() {
		var object = new CLS09_in_structures();
		var t:CLS09_shape = object;
		trace(t.f(1));
		t.f = x -> x * 10;
		trace(object.f(2));
		trace(t.g() + t.v + t.w + t.h());
		var literal:CLS09_shape = {f: x -> x, g: () -> "lit", v: 3, w: 4};
		literal.f = x -> -x;
		trace(literal.f(5) + literal.g());
		trace(literal.h == null);
	}
}
