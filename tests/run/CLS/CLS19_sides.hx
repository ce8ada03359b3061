@:structInit class CLS19_base {
	public var a:Int;
	public var b = "def";
	public final d:Bool = true;
}

@:structInit class CLS19_sub extends CLS19_base {
	public var z:Int;
}

@:structInit class CLS19_generic<T> {
	public final v:T;
	public var list:Array<T> = [];
}

@:structInit class CLS19_sub_generic extends CLS19_generic<String> {
	public final n:Int = 4;
}

@:structInit class CLS19_all {
	public final a:Int;
	public final b:String = "q";
	final c = 1;
	public var p(default, null):Int = 5;
	public var q(get, set):Int;
	var priv:Float;
	@:optional public final opt:String;
	public static var st = 1;

	function get_q()
		return a * 2;

	function set_q(v:Int)
		return v;

	public function all()
		return a + b + c + p + priv + q + opt;
}

class CLS19_sides {
	static function next(s:CLS19_base):CLS19_base
		return {a: s.a + 1, b: s.b};

	static function main() {
		var s:CLS19_base = {a: 1, d: false};
		trace(s.a + s.b + s.d);
		var v:CLS19_sub = {z: 2, a: 3};
		trace(v.z + v.a + v.b + v.d);
		v = {a: 1, z: 2, d: false, b: "own"};
		trace(v.z + v.a + v.b + v.d);
		var g:CLS19_sub_generic = {v: "x", list: ["y"]};
		trace(g.v + g.list + g.n);
		g = {n: 5, v: "w"};
		trace(g.v + g.list + g.n);
		var w:CLS19_all = {a: 1, priv: 2.5};
		trace(w.all());
		w = {a: 1, priv: 2.5, b: "z", c: 7, p: 8, opt: "o"};
		trace(w.all());
		var list:Array<CLS19_base> = [{a: 1}, {a: 2, b: "w"}];
		trace(list.map(x -> next(x).a + x.b));
		trace((list.length > 1 ? ({a: 5} : CLS19_base) : {a: 6}).a);
	}
}
