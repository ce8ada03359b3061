abstract ABS13_this_a(Int) {
	function f() {
		this = 5; //~ ERROR Abstract 'this' value can only be modified inside an inline function
	}

	static function g()
		return this; //~ ERROR Cannot access this from a static function

	var stored:Int; //~ ERROR Cannot declare member variable in abstract
}

class ABS13_this {
	static function main() {
		this; //~ ERROR Cannot access this from a static function
		abstract; //~ ERROR Cannot access abstract outside of an abstract
	}
}
