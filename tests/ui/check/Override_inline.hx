class A {
	inline function f() {}
}

class B extends A {
	override function f() {} //~ ERROR Field f is inlined and cannot be overridden
}

class Override_inline {
	static function main() {}
}
