class CLS13_base {
	public var v:Int;

	public function new(v:Int = 7)
		this.v = v;
}

class CLS13_inherits extends CLS13_base {
	public var w = 2;
}

class CLS13_private {
	public static var made = 0;

	public static function make()
		return new CLS13_private();

	private function new()
		made++;
}

class CLS13_none {
	public static var s = 1;
}

class CLS13_constructors {
	static function main() {
		trace(new CLS13_inherits().v, new CLS13_inherits(3).v, new CLS13_inherits().w);
		CLS13_private.make();
		CLS13_private.make();
		trace(CLS13_private.made, CLS13_none.s);
		var make = CLS13_base.new;
		trace(make(4).v);
	}
}
