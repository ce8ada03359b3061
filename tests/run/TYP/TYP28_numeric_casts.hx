class TYP28_numeric_casts {
	static function dyn(v:Dynamic):Dynamic
		return v;

	static function main() {
		var i:Int = dyn(3);
		var f:Float = dyn(3);
		trace(i, f / 2);
		var ni:Null<Int> = dyn(4);
		var nf:Null<Float> = dyn(4);
		trace(ni + 1, nf / 8);
		f = ni;
		trace(f / 8);
		nf = i;
		trace(nf / 2);
		var d:Dynamic = i;
		d = d + 0.5;
		trace(d);
		f = d;
		trace(f);
		trace(Std.int(d));
		var a:Array<Dynamic> = [1, 2.5];
		var s:Float = 0;
		for (v in a)
			s += (v : Float);
		trace(s);
		trace(ni == 4, nf == 3, ni > 3.5);
		var b:Null<Bool> = dyn(true);
		trace(b && i == 3);
	}
}
