class A {}

interface I extends A {} //~ ERROR Cannot extend by using a class

class Interface_extends_class {
	static function main() {}
}
