class TYP09_point {
	public var p(get, set):Int;

	function get_p()
		return 1;

	function set_p(v)
		return v;

	public var d(default, null):Int;
	public final f = 1;
	public var v:Int;

	public function new() {}

	public function m() {}
}

class TYP09_access {
	static function main() {
		var o = new TYP09_point();
		var ok1:{var p(get, never):Int;} = o;
		var ok2:{var d(default, never):Int;} = o;
		var ok3:{var v(default, null):Int;} = o;
		var ok4:{final f:Int;} = o;
		var ok5:{final x:Int;} = {x: 1};
		var ok6:{v:Null<Int>} = o;

		var a:{var v(get, never):Int;} = o; //~ ERROR TYP09_point should be { v : Int }
		var b:{final v:Int;} = o; //~ ERROR TYP09_point should be { v : Int }
		var c:{var f(default, null):Int;} = o; //~ ERROR TYP09_point should be { f : Int }
		var d:{final d:Int;} = o; //~ ERROR TYP09_point should be { d : Int }
		var e:{var p(default, null):Int;} = o; //~ ERROR TYP09_point should be { p : Int }
		var f:{d:Int} = o; //~ ERROR TYP09_point should be { d : Int }
		var g:{m:() -> Void} = o; //~ ERROR TYP09_point should be { m : () -> Void }
		var h:{var x(get, set):Int;} = {x: 1}; //~ ERROR { x : Int } should be { x : Int }
		var i:{final x:Int;} = (null : {x:Int}); //~ ERROR { x : Int } should be { x : Int }
		var j:{x:Int} = (null : {final x:Int;}); //~ ERROR { x : Int } should be { x : Int }
	}
}
