class CLS13_constructors_none {}

class CLS13_constructors_private {
	function new() {}
}

class CLS13_constructors_base {
	public function new(n:Int) {}
}

class CLS13_constructors_sub extends CLS13_constructors_base {
	public function new() {} //~ ERROR Missing super constructor call
}

class CLS13_constructors {
	static function main() {
		new CLS13_constructors_none(); //~ ERROR CLS13_constructors_none does not have a constructor
		new CLS13_constructors_private(); //~ ERROR Cannot access private constructor of CLS13_constructors_private
		new CLS13_constructors_base(); //~ ERROR Not enough arguments, expected n:Int
		new CLS13_constructors_base("x"); //~ ERROR String should be Int
		super(); //~ ERROR Cannot call super constructor outside class constructor
	}
}
