class TYP06_dynamic_point {
	public var x:Int;
	public var y:Float = 1.5;

	public function new(x:Int)
		this.x = x;

	public function scaled(k:Int):Int
		return x * k;
}

class TYP06_dynamic {
	static function main() {
		var d:Dynamic = 5;
		trace(d + 1, d * 2, d / 2, d - 7, d % 3);
		d = 2.5;
		trace(d + 1);
		d = "text";
		trace(d + 1, d.length, d.toUpperCase());
		d = {a: 1, b: "two"};
		trace(d.a, d.b, d.missing);
		d.c = [1, 2];
		trace(d.c.length, d.c[1]);
		d = new TYP06_dynamic_point(4);
		trace(d.x, d.y, d.scaled(3));
		d.x = 10;
		trace(d.scaled(2));
		d = (a:Int, b:Int) -> a + b;
		trace(d(3, 4));
		d = [1, 2, 3];
		d.push(4);
		trace(d);
		var n:Int = d[0];
		trace(n + 1);
		var e:Dynamic = 3, g:Dynamic = 3.0;
		trace(e == g, e < 4, e >= 3.5);
		d = null;
		trace(d == null);
		d = true;
		trace(d == true, d != false);
		var s:String = cast ("x" : Dynamic);
		trace(s);
	}
}
