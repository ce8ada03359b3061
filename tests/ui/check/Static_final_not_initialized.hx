class A {
	static final x:Int; //~ ERROR Static final variable must be initialized
}

class Static_final_not_initialized {
	static function main() {}
}
