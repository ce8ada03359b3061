class A {
	var x:loader_pack.Empty; //~ ERROR Module loader_pack.Empty does not define type Empty
}

class No_main_type {
	static function main() {}
}
