class TYP17_base {
	public function new() {}

	public function toString()
		return "base";
}

class TYP17_derived extends TYP17_base {
	override public function toString()
		return "derived";
}

class TYP17_function_variance {
	static function take(f:TYP17_derived->TYP17_base):String
		return f(new TYP17_derived()).toString();

	static function main() {
		var wide:TYP17_base->TYP17_derived = b -> new TYP17_derived();
		trace(take(wide));
		var f:Int->Float = function(v:Float):Int return Std.int(v * 2);
		trace(f(3) / 4);
		var h = (x:Int) -> x + 1;
		var g:Dynamic->Dynamic = cast h;
		trace(g(4));
	}
}
