interface CLS24_i {
	function f():Int;
	function g(s:String):Void;
}

class CLS24_missing_member implements CLS24_i { //~ ERROR g
	public function f()
		return 1;

	static function main() {}
}
