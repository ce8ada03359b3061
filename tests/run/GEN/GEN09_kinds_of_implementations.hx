interface I<T> {
	function get():T;
	function put(t:T):Void;
	function conv<U>(f:T->U):U;
	var v(get,set):T;
}

class A implements I<Int> {
	public function new() {}

	var x = 1;
	public function get() return x;
	public function put(t:Int) x = t;
	public function conv<U>(f:Int->U):U return f(x);
	public var v(get,set):Int;
	function get_v() return x;
	function set_v(n) return x = n;
}

class B<T> implements I<T> {
	public var v(get,set):T;
	var x:T;
	function get_v() return x;
	function set_v(n) return x = n;
	public function new(x) this.x = x;
	public function get() return x;
	public function put(t:T) x = t;
	public function conv<U>(f:T->U):U return f(x);
}

class C<K,V> implements I<{k:K,v:V}> {
	var k:K;
	var vv:V;
	public function new(k,v) {
		this.k=k;
		this.vv=v;
	}

	public function get() return {k:k,v:vv};
	public function put(t) {
		k = t.k;
		vv = t.v;
	}

	public function conv<U>(f):U return f(get());
	public var v(get,set):{k:K,v:V};
	function get_v() return get();
	function set_v(t) {
		put(t);
		return t;
	}
}

class D extends B<Float> {
	override public function get() return super.get() * 2;
}

class E<T> extends B<Array<T>> {
	override function put(t:Array<T>) {
		super.put(t.concat(t));
	}
}

class GEN09_kinds_of_implementations {
	static function use<T>(i:I<T>, t:T):String {
		var o = i.get();
		i.put(t);
		var r = i.conv(x -> Std.string(x));
		i.v = o;
		return Std.string(o) + r + i.v;
	}

	static function dyn(i:I<Dynamic>) {
		return Std.string(i.get()) + i.conv(x -> x);
	}

	static function main() {
		trace(use(new A(), 5));
		trace(use(new B(1.5), 2.5));
		trace(use(new B("x"), "y"));
		trace(use(new B(true), false));
		trace(use(new C(1,2.5), {k:3,v:4.5}).length);
		trace(use(new D(2.5), 3.5));
		trace(use(new E([1]), [2,3]));
		var l:Array<I<Int>> = [new A(), new B(7)];
		for (i in l) {
			i.put(i.get() + 1);
			trace(i.get());
			trace(i.conv(x -> x * 0.5));
		}
		trace(dyn(cast new A()));
		trace(dyn(cast new D(1.5)));
		var i:I<Float> = new D(4.5);
		trace(i.get());
		i.v += 1;
		trace(i.v);
		var b:B<Float> = new D(1.0);
		trace(b.get());
		trace(b.conv(x -> "r" + x));
		var fs = [for (i in l) i.get];
		trace(fs[0]() + fs[1]());
		var ff:Int->Void = l[0].put;
		ff(50);
		trace(l[0].get());
	}
}
