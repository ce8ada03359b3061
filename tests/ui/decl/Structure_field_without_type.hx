typedef T = {
	var a; //~ ERROR Explicit type required for field a
}

class Structure_field_without_type {
	static function main() {}
}
