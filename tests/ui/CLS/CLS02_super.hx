class CLS02_super_a {
	public function new() {}

	public function f() {}
}

class CLS02_super extends CLS02_super_a {
	override function f() {
		var h = super.f; //~ ERROR Cannot create closure on super method
		super.none(); //~ ERROR CLS02_super_a has no field none
	}

	static function main() {
		super.f(); //~ ERROR Current class does not have a superclass
	}
}
