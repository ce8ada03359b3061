interface CLS16_has {
	function value():Int;
}

class CLS16_item implements CLS16_has {
	var v:Int;

	public function new(v:Int)
		this.v = v;

	public function value()
		return v;
}

class CLS16_box<T:CLS16_has> {
	var items:Array<T> = [];

	public function new() {}

	public function add(t:T):CLS16_box<T> {
		items.push(t);
		return this;
	}

	public function total() {
		var s = 0;
		for (i in items)
			s += i.value();
		return s;
	}

	public function first():T
		return items[0];
}

class CLS16_pair<A, B> {
	public var a:A;
	public var b:B;

	public function new(a:A, b:B) {
		this.a = a;
		this.b = b;
	}

	public function swap():CLS16_pair<B, A>
		return new CLS16_pair(b, a);

	public function map<C>(f:A->C):CLS16_pair<C, B>
		return new CLS16_pair(f(a), b);
}

class CLS16_ints extends CLS16_pair<Int, Int> {
	public function sum()
		return a + b;
}

class CLS16_type_parameters {
	static function main() {
		var b = new CLS16_box();
		trace(b.add(new CLS16_item(3)).add(new CLS16_item(4)).total());
		trace(b.first().value());
		var p = new CLS16_pair(1, "s");
		trace(p.swap().a + p.swap().b);
		trace(p.map(v -> v / 2).a);
		trace(new CLS16_pair(2.5, true).swap().b * 2);
		trace(new CLS16_ints(3, 4).sum());
		var q:CLS16_pair<Int, Int> = new CLS16_ints(5, 6);
		trace(q.a * q.swap().a);
	}
}
