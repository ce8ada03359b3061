class A {
	var a:Int;
	var a:String; //~ ERROR Duplicate class field declaration : A.a
}

class Field_redefined {
	static function main() {}
}
