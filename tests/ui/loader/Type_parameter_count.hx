class A {
	var a:Array; //~ ERROR Not enough type parameters for Array
	var b:String<Int>; //~ ERROR Too many type parameters for String
	var c:Map<Int>; //~ ERROR Not enough type parameters for Map
}

class Type_parameter_count {
	static function main() {}
}
