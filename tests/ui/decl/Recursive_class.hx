class A extends B {} //~ ERROR Recursive class

class B extends A {}

class Recursive_class {
	static function main() {}
}
