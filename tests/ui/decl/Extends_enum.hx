enum E {}

class A extends E {} //~ ERROR Should extend by using a class

class Extends_enum {
	static function main() {}
}
