interface I {
	function f():Int { //~ ERROR An interface method cannot have a body
		return 1;
	}
}

class Interface_method_with_body {
	static function main() {}
}
