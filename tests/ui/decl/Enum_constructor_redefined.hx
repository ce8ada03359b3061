enum E {
	A;
	A; //~ ERROR Duplicate constructor A
}

class Enum_constructor_redefined {
	static function main() {}
}
