class TYP04_int_to_float {
	static function half(v:Float):Float
		return v / 2;

	static function main() {
		var x:Float = 3;
		trace(half(7), half(x));
		var a:Array<Float> = [1, 2.5, 3];
		trace(a[0] + a[1] + a[2]);
		var i = 5;
		x = i;
		x += i;
		trace(x);
		var o:{v:Float} = {v: i};
		trace(o.v / 4);
		var f:Int->Float = v -> v;
		trace(f(3) / 2);
		var m = [1, 2.5];
		trace(m[0] / 2);
		var c = i > 3 ? i : 0.5;
		trace(c / 2);
	}
}
