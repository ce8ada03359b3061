final class A {}

class B extends A {} //~ ERROR Cannot extend a final class

class Extends_final_class {
	static function main() {}
}
