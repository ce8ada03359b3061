interface I {
	function f():Int;
}

class A implements I {
	public function f()
		return ""; //~ ERROR String should be Int
}

class Interface_member_type {
	static function main() {}
}
