class ABS11_impl {
	public var a = 1;

	public function new() {}

	public function f()
		return a * 2;

	public function g()
		return "g";

	public static function make()
		return new ABS11_impl();
}

@:forward
abstract ABS11_all(ABS11_impl) from ABS11_impl {
	public function extra()
		return this.a + 100;
}

@:forward(a, g)
@:forwardStatics
abstract ABS11_some(ABS11_impl) from ABS11_impl {}

@:forward @:forward.new
abstract ABS11_list(Array<Int>) from Array<Int> {
	public function sum() {
		var s = 0;
		for (v in this)
			s += v;
		return s;
	}
}

class ABS11_forward {
	static function main() {
		var x:ABS11_all = new ABS11_impl();
		x.a = 5;
		trace(x.f(), x.extra(), x.g());
		var y:ABS11_some = ABS11_some.make();
		trace(y.a, y.g());
		var l:ABS11_list = [1, 2];
		l.push(3);
		trace(l.sum(), l.length);
	}
}
