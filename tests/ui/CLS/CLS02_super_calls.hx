class CLS02_none {}

class CLS02_sub extends CLS02_none {
	public function new() {
		super(); //~ ERROR CLS02_none does not have a constructor
	}
}

class CLS02_base {
	public var f = 1;

	public function new() {}
}

class CLS02_closure extends CLS02_base {
	static var f = 2; //~ ERROR Same field name can't be used for both static and instance : f

	public function new() {
		super();
		(() -> super())(); //~ ERROR Cannot call super constructor outside class constructor
	}
}

class CLS02_super_calls {
	static function main() {}
}
