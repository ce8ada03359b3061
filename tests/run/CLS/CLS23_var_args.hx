class CLS23_target {
	public var s:String;

	public function new(a:Int, ?b:String, c:Float = 1.5)
		s = '$a $b $c';
}

class CLS23_var_args {
	static function main() {
		var f:Dynamic = Reflect.makeVarArgs(function(args:Array<Dynamic>):Dynamic return args.length + ":" + args.join("-"));
		trace(f(1, "b", 2.5));
		trace(f());
		// The type of the result is not known when the function is passed.
		var second = function(args:Array<Dynamic>) {
			var result = null;
			if (args.length > 1)
				result = args[1];
			return result;
		};
		trace(Reflect.makeVarArgs(second)(1, "b"));
		trace(Type.createInstance(CLS23_target, [1]).s);
		trace(Type.createInstance(CLS23_target, [2, "x", 4]).s);
	}
}
