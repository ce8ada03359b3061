class CLS17_method_closures {
	var n:Int;

	function new(n:Int)
		this.n = n;

	function add(v:Int):Int {
		n += v;
		return n;
	}

	static function apply(f:Int->Int, v:Int)
		return f(v);

	static function main() {
		var o = new CLS17_method_closures(1);
		var f = o.add;
		trace(f(2), apply(f, 3), o.n);
		o = new CLS17_method_closures(100);
		trace(f(1), o.add(1));
		trace([1, 2, 3].map(o.add));
		var s = "a,b".split;
		trace(s(","));
		var p = [];
		var push = p.push;
		push(1);
		push(2);
		trace(p);
		var st = CLS17_method_closures.apply;
		trace(st(x -> x * x, 5));
	}
}
