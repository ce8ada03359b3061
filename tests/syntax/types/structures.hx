typedef A = {};
typedef B = {x:Int, ?y:String, @:meta z:Float,};
typedef C = {
	var x:Int;
	var ?y:Int;
	/** Doc. **/
	@:optional final z:Int;
	var p(default, null):Int;
	function f<T>(a:T):Void;
	public function new():Void;
}
typedef D = {> A, x:Int};
typedef E = {> A, > B, };
typedef F = {> A.B<Int>, var x:Int; };
typedef G = {x:Int} & {y:Int} & A;
