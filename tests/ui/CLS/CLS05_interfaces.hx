interface CLS05_interfaces_i {
	function missing():Void;
	function wrong(x:Int):Void;
	function there():Void;
	function open():Void;
}

abstract class CLS05_interfaces_half implements CLS05_interfaces_i {
	public function there() {}

	public abstract function open():Void;
}

class CLS05_interfaces extends CLS05_interfaces_half { //~ ERROR Field missing needed by CLS05_interfaces_i is missing
	public function wrong(x:String) {} //~ ERROR Field wrong has different type than in CLS05_interfaces_i

	function open() {}

	static function main() {}
}

class CLS05_interfaces_hidden extends CLS05_interfaces_half {
	public function missing() {}

	public function wrong(x:Int) {}

	private function open() {} //~ ERROR Field open has less visibility (public/private) than superclass one
}

abstract class CLS05_interfaces_new {
	abstract function new(); //~ ERROR Invalid modifier: abstract on constructor
}
