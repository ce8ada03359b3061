class A {
	var x:Void; //~ ERROR Fields of type Void are not allowed
}

class Void_variable {
	static function main() {}
}
