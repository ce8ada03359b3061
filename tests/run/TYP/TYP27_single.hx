class TYP27_single {
	var s:Single = 0.1;

	function new() {}

	static function main() {
		var o = new TYP27_single();
		var f:Float = o.s;
		trace(f > 0.1, Math.abs(f - 0.1) < 1e-7);
		o.s = 1.5;
		trace(o.s * 2, o.s == 1.5);
		var a:Array<Single> = [0.5, 0.25];
		trace(a[0] + a[1]);
		var v:Single = 16777217;
		var w:Float = v;
		trace(w);
		var d:Dynamic = o.s;
		trace(d, d is Float);
	}
}
