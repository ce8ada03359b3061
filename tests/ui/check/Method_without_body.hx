class A {
	function f():Int; //~ ERROR Function body required
}

class Method_without_body {
	static function main() {}
}
