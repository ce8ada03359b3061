interface Source<T> {
	function get():T;
	function conv<U>(f:T->U):U;
	function fill(a:Array<T>):Int;
}

class Ints implements Source<Int> {
	var x = 1;
	public function new() {}

	public function get() return x;
	public function conv<U>(f:Int->U):U return f(x);
	public function fill(a:Array<Int>) {
		a.push(7);
		return a[0] + 1;
	}
}

class Cell<T> implements Source<T> {
	public var v:T;
	public var next:Cell<T>;
	var list:Array<T> = [];
	public function new(v) this.v = v;
	public function get() return v;
	public function conv<U>(f:T->U):U return f(v);
	public function fill(a:Array<T>) {
		for (x in a) list.push(x);
		return list.length;
	}

	public function add(t:T) {
		next = new Cell(t);
		list.push(t);
	}

	public function me():Cell<T> return this;
	public function change(f:T->T) v = f(v);
	public function later() return () -> v;
}

class Floats extends Cell<Float> {
	override public function get() return super.get() * 2;
	override public function fill(a:Array<Float>) {
		a.push(0.5);
		return Std.int(a[0]);
	}
}

class Pair<A, B> {
	public var a:A;
	public var b:B;
	public function new(a, b) {
		this.a = a;
		this.b = b;
	}

	public function swap() return new Pair(b, a);
}

class GEN09_views {
	static function show(s:Source<Dynamic>) return Std.string(s.get()) + s.conv(x -> x);
	static function all(c:Cell<Dynamic>) {
		c.change(x -> x);
		return Std.string(c.get()) + c.conv(x -> [x]) + c.me().get() + c.later()();
	}

	static function first<T>(p:Pair<T, Dynamic>):T return p.a;
	static function main() {
		trace(show(new Ints()));
		trace(show(new Floats(1.5)));
		trace(show(new Cell("s")));
		trace(show(new Cell(true)));
		trace(all(new Cell(5)));
		trace(all(new Floats(1.5)));
		trace(all(new Cell("s")));
		trace(all(new Cell<Dynamic>(3)));
		var s:Source<Dynamic> = new Ints();
		var a:Array<Dynamic> = [1, 2];
		trace(s.fill(a));
		trace(a);
		s = new Floats(1);
		a = [1.5, 2];
		trace(s.fill(a));
		trace(a);
		var f = s.get;
		trace(f());
		var c:Cell<Dynamic> = new Cell(1);
		c.add(4);
		c.v = 8;
		trace(c.v + c.next.v);
		var g = c.get;
		trace(g());
		trace(first(new Pair(7, 2)) + 1);
		trace(first(new Pair("x", 1.5)).length);
		trace(first(new Pair(2.5, null)) * 2);
		var p:Pair<Int, Dynamic> = new Pair(1, 2.5);
		trace(p.swap().a);
		p.b = 4;
		trace(p.b);
		p.a = 9;
		trace(p.a + 1);
		var list:List<Dynamic> = new List<Int>();
		list.add(1);
		list.push(0);
		trace(list);
		trace(list.map(x -> x + 1).first());
		for (x in list) trace(x);
	}
}
