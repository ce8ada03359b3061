class A {
	final function f() {}
}

class B extends A {
	override function f() {} //~ ERROR Cannot override final method f
}

class Override_final {
	static function main() {}
}
