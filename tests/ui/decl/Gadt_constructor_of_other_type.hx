enum E<T> {
	A:Int; //~ ERROR Explicit enum type must be of the same enum type
}

class Gadt_constructor_of_other_type {
	static function main() {}
}
