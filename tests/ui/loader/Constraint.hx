class Box<T:String> {}

class A {
	var a:Box<Int>; //~ ERROR Constraint check failure for Box.T
}

class Constraint {
	static function main() {}
}
