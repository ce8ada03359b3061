class A {
	var x:Int;
}

class B extends A {
	var x:Int; //~ ERROR Redefinition of variable x in subclass is not allowed. Previously declared at A
}

class Redefined_variable {
	static function main() {}
}
