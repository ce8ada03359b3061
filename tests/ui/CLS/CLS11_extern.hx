extern class CLS11_extern_class {
	static function untyped_(); //~ ERROR Type required for extern classes and interfaces
	static inline function inline_():Int; //~ ERROR Function body required
	static var value:Int = 1; //~ ERROR An extern variable cannot have a value
	static inline var constant = 1;
	function new();
}

class CLS11_extern {
	static function main() {}
}
