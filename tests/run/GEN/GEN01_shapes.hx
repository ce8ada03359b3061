interface GEN01_source<T> {
	function get():T;
	function map<R>(f:T->R):GEN01_source<R>;
}

class GEN01_value<T> implements GEN01_source<T> {
	var value:T;

	public function new(value:T)
		this.value = value;

	public function get():T
		return value;

	public function map<R>(f:T->R):GEN01_source<R>
		return new GEN01_value(f(value));
}

class GEN01_pair<A, B> {
	public var a:A;
	public var b:B;

	public function new(a:A, b:B) {
		this.a = a;
		this.b = b;
	}

	public function swap():GEN01_pair<B, A>
		return new GEN01_pair(b, a);

	public function toString()
		return '<$a,$b>';
}

class GEN01_intValue extends GEN01_value<Int> {
	override public function get():Int
		return value + 1;
}

class GEN01_shapes {
	static function fold<T, R>(a:Array<T>, init:R, f:(R, T) -> R):R {
		var acc = init;
		for (x in a)
			acc = f(acc, x);
		return acc;
	}

	static function twice<T>(f:T->T):T->T
		return x -> f(f(x));

	static function zip<A, B>(a:Array<A>, b:Array<B>):Array<GEN01_pair<A, B>>
		return [for (i in 0...a.length) new GEN01_pair(a[i], b[i])];

	static function main() {
		var s:GEN01_source<Int> = new GEN01_value(5);
		trace(s.get() + 1, s.map(x -> x / 2).get(), s.map(x -> 'v$x').get(), s.map(x -> x > 3).get());
		var i:GEN01_value<Int> = new GEN01_intValue(7);
		trace(i.get(), i.map(x -> x * 2).get());
		var j:GEN01_source<Int> = i;
		trace(j.get() * 2);
		trace(new GEN01_pair(1, 2.5).swap(), new GEN01_pair("a", true).swap().a);
		trace(fold([1, 2, 3], "", (a, x) -> a + x), fold([1.5, 2], 0.0, (a, x) -> a + x), fold(["a"], 0, (a, x) -> a + x.length));
		trace(twice(x -> x * 3)(2), twice(x -> x + "!")("a"), twice((x:Float) -> x / 2)(10.0));
		trace(zip([1, 2], ["x", "y"]).map(p -> p.swap()).join(" "));
		var d:GEN01_pair<Dynamic, Dynamic> = cast new GEN01_pair(1, 2.5);
		trace(d.a + d.b, d);
		d.a = 9;
		trace(d.a + 1);
		var m = new Map<Int, GEN01_pair<Float, Null<Int>>>();
		m[1] = new GEN01_pair(1.0, (null : Null<Int>));
		m[1].b = 4;
		trace(m[1].a / 2, m[1].b + 1, m[1]);
		var fs:Array<Float->Float> = [Math.sqrt, x -> x * x, twice(Math.abs)];
		trace([for (f in fs) f(4)]);
		var opt = haxe.ds.Option.Some(3);
		trace(switch opt {
			case Some(v): v + 1;
			case None: 0;
		});
		var box:{value:Int} = {value: 1};
		var gbox:{value:Dynamic} = cast box;
		trace(gbox.value + 1);
	}
}
