class A {
	function f(x:Int):Int
		return x;
}

class B extends A {
	override function f(x:String):Int //~ ERROR Field f overrides parent class with different or incomplete type
		return 1;
}

class Override_type {
	static function main() {}
}
