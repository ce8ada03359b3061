// Static methods of the standard library that only a name asks for.
class Main {
	static function call(type:Dynamic, name:String, args:Array<Dynamic>):Dynamic
		return Reflect.callMethod(type, Reflect.field(type, name), args);

	static function main() {
		trace(call(Math, "max", [3, 4]));
		trace(call(Math, "floor", [3.6]));
		trace(call(Math, "sqrt", [16]));
		trace(call(StringTools, "trim", ["  x "]));
		trace(call(Std, "parseInt", ["12"]));
		var math:Dynamic = Math;
		trace(math.abs(-3), math.pow(2, 10));
		var tools:Dynamic = StringTools;
		trace(tools.startsWith("abc", "ab"));
	}
}
