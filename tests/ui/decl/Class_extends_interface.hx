interface I {}

class B extends I {} //~ ERROR Cannot extend by using an interface

class Class_extends_interface {
	static function main() {}
}
