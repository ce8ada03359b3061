class CLS03_parent {
	public function new() {}

	public function a() {}

	public function b(x:Int) {}
}

class CLS03_errors extends CLS03_parent {
	public function a() {} //~ ERROR override

	override public function b(x:String) {} //~ ERROR b

	override public function c() {} //~ ERROR c

	static function main() {}
}
