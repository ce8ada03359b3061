interface A {
	function f(x); //~ ERROR Type required for extern classes and interfaces //~ ERROR Type required for extern classes and interfaces
}

class Interface_method_without_type {
	static function main() {}
}
