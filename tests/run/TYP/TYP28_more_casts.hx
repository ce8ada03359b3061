class TYP28_more_casts {
	static function dyn(v:Dynamic):Dynamic
		return v;

	static function nullInt(v:Null<Int>):Null<Int>
		return v;

	static function generic<T>(v:T):T
		return v;

	static function main() {
		var i:Int = dyn(5);
		var f:Float = dyn(5);
		var n:Null<Float> = nullInt(3);
		var m:Null<Int> = dyn(4);
		trace(i + f, n, m + 1, n / 2);
		var d:Dynamic = 7.0;
		var k:Int = d;
		trace(k, d + 1, d == 7, 7 == d, d > 6.5, d is Int);
		trace(generic(5) + generic(2.5), generic((3 : Null<Int>)) * 2);
		var x:Float = generic(i);
		trace(x / 2);
		var arr:Array<Float> = [1, 2, 3];
		arr[1] += i;
		trace(arr[1], arr);
		var nf:Null<Float> = null;
		trace(nf == null, nf != null, nf == 0, nullInt(null) == 0, nullInt(0) == 0);
		nf = 1;
		nf += 2;
		nf++;
		trace(nf, -nf, nf * nf);
		var ni:Null<Int> = 5;
		ni <<= 2;
		ni |= 1;
		trace(ni, ~ni, ni % 4, ni >>> 1);
		var o = {a: 1, b: 2.5};
		var p:{a:Float, b:Float} = {a: 1, b: 2};
		p.a = o.a;
		trace(p.a / 2, p.b);
		var fn:Int->Float = a -> a;
		var gn:Dynamic = fn;
		trace(gn(3), fn(3) / 2);
		var h:Float->Float = cast gn;
		trace(h(4));
		trace(Std.int(d), (d : Int) + 1, cast(d, Float) + 0.5, cast(5, Float) / 2);
		var mixed:Array<Dynamic> = [1, 2.5, true, null, "s"];
		var total = 0.0;
		for (v in mixed)
			if (v is Float)
				total += v;
		trace(total);
		trace(1 == 1.0, (1 : Dynamic) == (1.0 : Dynamic), (null : Null<Int>) == null);
		var b:Null<Bool> = dyn(true);
		trace(b && true, !b, b == true);
		switch (dyn(2) : Int) {
			case 2:
				trace("two");
			case _:
				trace("other");
		}
		trace(Math.max(i, f), Math.min(1, 2.5), Math.abs(-3), Math.pow(2, 10), Math.sqrt(16));
	}
}
