class MOD06_private_a {
	static var x = 1;

	function f() {}

	public function new() {}
}

class MOD06_private {
	static function main() {
		MOD06_private_a.x; //~ ERROR Cannot access private field x
		new MOD06_private_a().f(); //~ ERROR Cannot access private field f
		@:privateAccess MOD06_private_a.x;
		(@:privateAccess new MOD06_private_a()).f(); //~ ERROR Cannot access private field f
	}
}
