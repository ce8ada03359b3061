interface I {
	function f():Int;
}

class A implements I {
	public function f():String //~ ERROR Field f has different type than in I
		return "";
}

class Interface_member_stated_type {
	static function main() {}
}
