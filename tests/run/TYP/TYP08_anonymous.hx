typedef TYP08_short = {x:Int, ?y:String}

typedef TYP08_long = {
	var a:Int;
	final b:String;
	@:optional var c:Float;
	function f(x:Int):Int;
	var p(default, null):Int;
}

class TYP08_anonymous {
	static function show(v:TYP08_short)
		return v.x + "/" + v.y;

	static function main() {
		trace(show({x: 1}), show({x: 2, y: "z"}));
		var l:TYP08_long = {
			a: 1,
			b: "b",
			f: x -> x * 2,
			p: 9
		};
		l.a = 5;
		trace(l.a, l.b, l.c, l.f(21), l.p);
		var o = {n: {m: {k: 1}}};
		o.n.m.k += 41;
		trace(o.n.m.k);
		trace(o);
		var p = {x: 1, y: "s"};
		p.x++;
		var q:TYP08_short = p;
		q.x = 10;
		trace(p.x, q == p);
	}
}
