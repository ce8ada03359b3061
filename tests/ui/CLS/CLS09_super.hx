class CLS09_base {
	public function new() {}

	public dynamic function f()
		return 1;

	public function g() {}

	public static function st() {}
}

class CLS09_sub extends CLS09_base {
	override public dynamic function f()
		return super.f(); //~ ERROR Cannot call super.f since it's a dynamic method
}

class CLS09_super {
	static function main() {
		var b = new CLS09_base();
		b.g = () -> {}; //~ ERROR Cannot rebind this method
		b.f = () -> "x"; //~ ERROR String should be Int
		CLS09_base.g(); //~ ERROR Static access to instance field g is not allowed
		b.st(); //~ ERROR Cannot access static field st from a class instance
	}
}
