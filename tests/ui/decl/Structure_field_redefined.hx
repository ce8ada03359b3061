typedef T = {
	a:Int,
	a:Int //~ ERROR Duplicate field declaration : a
}

class Structure_field_redefined {
	static function main() {}
}
