class Names_base {
	public var v = 1;

	public function new() {}

	public function f() {}
}

class Names extends Names_base {
	static function main() {
		unknown; //~ ERROR Unknown identifier : unknown
		Missing.f(); //~ ERROR Type not found : Missing
		no.such.Type.f(); //~ ERROR Type not found : no.such.Type
		this.v; //~ ERROR Cannot access this from a static function
		break; //~ ERROR Break outside loop
		continue; //~ ERROR Continue outside loop
		var nothing = trace(1); //~ ERROR Variables of type Void are not allowed
		final fixed = 1;
		fixed = 2; //~ ERROR Cannot assign to final
		var text:String = 1; //~ ERROR Int should be String
		var n:Int = null; //~ ERROR null can't be used as basic type Int
		var big = 0x1FFFFFFFF; //~ ERROR Malformed integer constant
		abstract; //~ ERROR Cannot access abstract outside of an abstract
		function twice(a:Int, a:Int) {} //~ ERROR Duplicate argument name: a
	}

	function member() {
		super; //~ ERROR Cannot use super as value
		super(); //~ ERROR Cannot call super constructor outside class constructor
		super.v; //~ ERROR Normal variables cannot be accessed with 'super', use 'this' instead
		var closure = super.f; //~ ERROR Cannot create closure on super method
	}
}

class Names_root {
	function f() {
		super.f(); //~ ERROR Current class does not have a superclass
	}
}
