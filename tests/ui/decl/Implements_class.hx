class A {}

class B implements A {} //~ ERROR You can only implement an interface

class Implements_class {
	static function main() {}
}
