abstract A(Int) from Int to Int {
	public function f():A return abstract;
	public function g() return abstract.h() + 1;
	public function h() return this * 2;
	public function plus(o:A):A return abstract + o;
	@:op(A+B) static function add(a:A,b:A):A return (a:Int) * 100 + (b:Int);
	public function each(f:A->Void) {
		f(abstract);
		var k = () -> abstract.h();
		return k();
	}

	public static function mk(x):A return x;
	public inline function self() return abstract;
}

class ABS15_closures {
	static function main() {
		var a:A = 3;
		trace(a.f().h());
		trace(a.g());
		trace(a.plus(4));
		trace(a.each(x -> trace(x.h())));
		trace(a.self().g());
		var f = a.h;
		trace(f());
		var g = a.plus;
		trace(g(2));
	}
}
