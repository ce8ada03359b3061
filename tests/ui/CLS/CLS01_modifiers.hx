class CLS01_base {
	public function o() {}
}

class CLS01_modifiers extends CLS01_base {
	inline dynamic function a() {} //~ ERROR Invalid modifier combination: dynamic + inline
	override static function other() {} //~ ERROR Invalid modifier combination: override + static
	dynamic var x:Int; //~ ERROR Invalid modifier: dynamic on variable
	overload var y:Int; //~ ERROR Invalid modifier: overload on variable
	inline var z = 5; //~ ERROR Invalid modifier: inline on non-static variable
	inline var p(get, never):Int; //~ ERROR Invalid modifier: inline on property

	function get_p()
		return 1;

	static function new() {} //~ ERROR Invalid modifier: static on constructor

	static function main() {}
}

abstract class CLS01_abstract {
	abstract final function f():Void; //~ ERROR Invalid modifier combination: abstract + final
	static abstract function g():Void; //~ ERROR Invalid modifier combination: abstract + static
}
