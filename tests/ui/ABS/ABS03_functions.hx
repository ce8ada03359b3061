abstract ABS03_functions(Int) {
	@:from function member(s:String):ABS03_functions //~ ERROR @:from cast functions must be static
		return cast 1;

	@:from static function two(s:String, n:Int):ABS03_functions //~ ERROR @:from cast functions must accept exactly one argument
		return cast 1;

	@:to function argument(x:Int):String //~ ERROR @:to method should have no arguments
		return "";

	@:to static function none():String //~ ERROR static @:to method should have one argument
		return "";

	@:op(A + B) static function add(a:Int, b:Int):ABS03_functions //~ ERROR The left or right argument type must be ABS03_functions
		return cast 1;

	@:op(a.b) function field(name:Int):Int //~ ERROR Second argument type must be String
		return 1;

	override function over() {} //~ ERROR Invalid modifier: override on method of an abstract

	static function main() {}
}

@:coreType abstract ABS03_functions_core(Int) {} //~ ERROR A @:coreType abstract has no underlying type
