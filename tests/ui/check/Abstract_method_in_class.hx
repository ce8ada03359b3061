class A { //~ ERROR This class should be declared abstract because it has at least one abstract field
	abstract function f():Int;
}

class Abstract_method_in_class {
	static function main() {}
}
