enum TYP13_color {
	Red;
	Rgb(r:Int, g:Int, b:Int);
}

class TYP13_top_down {
	static function show(c:TYP13_color):String
		return switch c {
			case Red: "red";
			case Rgb(r, g, b): '$r,$g,$b';
		}

	static function each(xs:Array<Float>, f:Float->Void)
		for (x in xs)
			f(x);

	static function main() {
		trace(show(Red), show(Rgb(1, 2, 3)));
		var c:TYP13_color = Red;
		c = Rgb(0, 0, 0);
		trace(c);
		each([1, 2], v -> trace(v / 2));
		var e:Array<Int> = [];
		trace(e.length);
		var m:Map<String, Array<Int>> = [];
		m["a"] = [];
		m["a"].push(1);
		trace(m["a"]);
		var s:{f:Int->Float, l:Array<Float>} = {f: i -> i / 2, l: [1, 2]};
		trace(s.f(3), s.l[1] / 4);
		var n:Null<TYP13_color> = null;
		trace(n == null, n == Red);
	}
}
