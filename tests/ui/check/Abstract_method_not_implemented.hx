abstract class A {
	abstract function f():Int;
}

class B extends A {} //~ ERROR This class extends abstract class A but doesn't implement the following method

class Abstract_method_not_implemented {
	static function main() {}
}
