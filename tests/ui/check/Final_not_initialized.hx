class A { //~ ERROR Some final fields are uninitialized in this class
	final x:Int;
	final y:Int;

	public function new() {
		x = 1;
	}
}

class Final_not_initialized {
	static function main() {}
}
