class A {
	static var x; //~ ERROR Variable requires type-hint or initialization
}

class Variable_without_type {
	static function main() {}
}
