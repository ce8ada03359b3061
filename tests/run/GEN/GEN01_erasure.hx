class GEN01_cell<T> {
	public var v:T;
	public var list:Array<T>;

	public function new(v:T) {
		this.v = v;
		list = [v];
	}

	public function get():T
		return v;

	public function set(x:T):T
		return v = x;

	public function both(f:T->T):GEN01_cell<T>
		return new GEN01_cell(f(v));
}

class GEN01_erasure {
	static function first<T>(a:Array<T>):T
		return a[0];

	static function swap<A, B>(p:{a:A, b:B}):{a:B, b:A}
		return {a: p.b, b: p.a};

	static function dyn(c:GEN01_cell<Dynamic>):Dynamic
		return c.get();

	static function main() {
		var i = new GEN01_cell(5), f = new GEN01_cell(2.5), s = new GEN01_cell("s"), b = new GEN01_cell(true);
		trace(i.get() + 1, f.get() * 2, s.get() + "!", !b.get());
		i.set(10);
		f.v = 1;
		trace(i.v, f.v / 2, i.list[0], f.list.length);
		trace(i.both(v -> v * 2).v);
		trace(first([1, 2]), first(["x"]), first([1.5]));
		var w = swap({a: 1, b: "two"});
		trace(w.a, w.b);
		trace(dyn(new GEN01_cell<Dynamic>(3)));
		var d:Dynamic = i;
		trace(d.v, d.get());
		d.v = 77;
		trace(i.get());
		trace(Type.getClassName(Type.getClass(d)), Std.isOfType(f, GEN01_cell));
	}
}
