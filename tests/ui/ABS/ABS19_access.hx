abstract ABS19_access_a(Int) {
	function new(v)
		this = v;

	function hidden() {}

	static function make() {}
}

class ABS19_access {
	static function main() {
		var a = new ABS19_access_a(1); //~ ERROR Cannot access private constructor of ABS19_access_a
		a.hidden(); //~ ERROR Cannot access private field hidden
		ABS19_access_a.make(); //~ ERROR Cannot access private field make
	}
}
