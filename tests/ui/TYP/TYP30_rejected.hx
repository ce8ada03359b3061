class TYP30_rejected {
	static function nothing():Void {}

	static function main() {
		var o = {x: 1};
		trace(nothing() == null); //~ ERROR Cannot compare Void
		var f = function<T>(v:T):T return v; //~ ERROR Type parameters not supported in unnamed local functions
		trace(o is {x:Int}); //~ ERROR Unsupported type for `is` operator
		trace(f is (Int->Int)); //~ ERROR Unsupported type for `is` operator
		var mixed = [{x: 1}, {x: "s"}]; //~ ERROR Arrays of mixed types are only allowed if the type is forced to Array<Dynamic>
	}
}
