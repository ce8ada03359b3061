class Box<T> {
	public var v:T;
	public function new(v) this.v = v;
	public function map<U>(f:T->U):Box<U> return new Box(f(v));
	public function pair<U>(u:U):Box<{t:T, u:U}> return new Box({t: v, u: u});
}

class Loud<T> extends Box<T> {
	override public function map<U>(f:T->U):Box<U> return new Loud(f(v));
}

interface Maker {
	function wrap<T>(t:T):Box<T>;
	function list<T>(t:T, n:Int):Array<T>;
	function fold<A, B>(a:Array<A>, b:B, f:(B, A)->B):B;
}

class Plain implements Maker {
	public function new() {}

	public function wrap<T>(t:T) return new Box(t);
	public function list<T>(t:T, n:Int) return [for (i in 0...n) t];
	public function fold<A, B>(a:Array<A>, b:B, f:(B, A)->B) {
		for (x in a) b = f(b, x);
		return b;
	}
}

class Twice extends Plain {
	override public function wrap<T>(t:T):Box<T> return new Loud(t);
	override public function list<T>(t:T, n:Int) return super.list(t, n * 2);
}

class GEN07_overridden_methods {
	static function main() {
		var boxes:Array<Box<Int>> = [new Box(1), new Loud(2)];
		for (b in boxes) {
			trace(b.map(x -> x * 0.5).v + 1);
			trace(b.map(x -> "s" + x).v.length);
			trace(b.map(x -> x > 1).map(y -> !y).v);
			trace(b.pair(2.5).v.u);
		}
		for (m in ([new Plain(), new Twice()] : Array<Maker>)) {
			trace(m.wrap(3).v + 1);
			trace(m.wrap("x").map(s -> s.length).v);
			trace(m.wrap(1.5).v * 2);
			var l = m.list(7, 2);
			l.push(1);
			trace(l);
			trace(m.list("q", 1));
			trace(m.fold(l, 0.5, (b, a) -> b + a));
			trace(m.fold(["a", "b"], 0, (b, a) -> b + a.length));
			var f = m.wrap;
			trace(f(4).v);
		}
		var d:Box<Dynamic> = new Loud(5);
		trace(d.map(x -> x + 1).v);
		trace(d.map(x -> [x]).v);
		var dyn:Dynamic = new Loud(5);
		trace(dyn.map(function(x) return x * 2).v);
		trace(dyn.pair("p").v.u);
	}
}
