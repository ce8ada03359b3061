interface I {
	function f():Int;
}

class A implements I {
	function f() //~ ERROR Field f should be public as requested by I
		return 1;
}

class Interface_member_private {
	static function main() {}
}
