abstract A(Int) {
	var x:Int; //~ ERROR Cannot declare member variable in abstract
}

class Abstract_variable {
	static function main() {}
}
