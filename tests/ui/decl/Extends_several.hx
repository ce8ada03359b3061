class A {}
class A2 {}

class B extends A extends A2 {} //~ ERROR Cannot extend several classes

class Extends_several {
	static function main() {}
}
