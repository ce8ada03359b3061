class Box<T> {}

class A {
	var a:Box<"text">; //~ ERROR Constant value unexpected here
}

class Constant_type_parameter {
	static function main() {}
}
