class A {
	function f() {}
}

class B extends A {
	function f() {} //~ ERROR Field f should be declared with 'override' since it is inherited from superclass A
}

class Override_missing {
	static function main() {}
}
