class EXP13_void {
	static function f() {}

	static function g():Void
		return null; //~ ERROR Cannot return `null` from Void-function

	static function main() {
		var a = [f()]; //~ ERROR Cannot use Void as value
		var b = [for (i in 0...2) f()]; //~ ERROR Cannot use Void as value
		var c = ["a" => f()]; //~ ERROR Cannot use Void as value
		var d = [for (i in 0...2) i => f()]; //~ ERROR Cannot use Void as value
		var e:() -> Void = () -> null;
		var m = new Map(); //~ ERROR has no @:to function that accepts its type parameters
	}
}
