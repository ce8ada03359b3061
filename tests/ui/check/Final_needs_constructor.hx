class A { //~ ERROR This class has uninitialized final vars, which requires a constructor
	final x:Int;
}

class Final_needs_constructor {
	static function main() {}
}
