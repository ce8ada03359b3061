class CLS03_methods_base {
	function required(x:Int) {}

	function optional(?x:Int) {}

	function generic<T:String>(x:T) {}

	function bounded<T:CLS03_methods_base>(x:T) {}

	function plain() {}

	dynamic function rebound() {}
}

class CLS03_methods extends CLS03_methods_base {
	override function required(?x:Int) {} //~ ERROR Field required overrides parent class with different or incomplete type

	override function optional(x:Null<Int>) {} //~ ERROR Field optional overrides parent class with different or incomplete type

	override function generic<T>(x:T) {} //~ ERROR Field generic overrides parent class with different or incomplete type

	override function bounded<U:CLS03_methods_base>(x:U) {}

	override dynamic function plain() {} //~ ERROR Field plain has different property access than in superclass

	override function rebound() {}

	static function main() {}
}

interface CLS03_methods_i {
	function f(x:Int):Void;
	function g<T>(x:T):Void;
}

class CLS03_methods_of_interface implements CLS03_methods_i {
	public function f(?x:Int) {} //~ ERROR Field f has different type than in CLS03_methods_i

	public function g<T:String>(x:T) {} //~ ERROR Field g has different type than in CLS03_methods_i
}
