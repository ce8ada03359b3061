interface CLS03_i {
	function f():Void;
	function g(x:Int):Float;
}

class CLS03_base {
	public function f():Void {}
}

class CLS03_sub extends CLS03_base {
	override public function f():Int //~ ERROR Field f overrides parent class with different or incomplete type
		return 1;
}

class CLS03_impl implements CLS03_i {
	public function f():Int //~ ERROR Field f has different type than in CLS03_i
		return 1;

	public function g(x:Float):Int
		return 1;
}

class CLS03_void {
	static function main() {}
}
