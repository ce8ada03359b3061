class CLS06_closures {
	final x:Int;

	public function new() {
		x = 1;
		var set = () -> x = 2; //~ ERROR This expression cannot be accessed for writing
	}

	static function main() {}
}
