typedef TYP08_members_t = {
	static var a:Int; //~ ERROR Invalid access static
	inline var b:Int; //~ ERROR Invalid access inline
	var c:Int = 1; //~ ERROR Expression not allowed here
	function d(); //~ ERROR Explicit type required for field d
	function e(x):Void; //~ ERROR Explicit type required for field e
	function f():Void {} //~ ERROR Expression not allowed here
	function g(x:Int = 1):Void; //~ ERROR Expression not allowed here
	dynamic function h():Void;
	public var i:Int;
}

class TYP08_members {
	static function main() {}
}
