// A nullable argument does not make a Box<Null<Int>> where a Box<Int> is wanted.
class Box<T> {
	public var v:T;

	public function new(v:T)
		this.v = v;
}

class GEN01_null_arguments {
	function new() {}

	static function make<T>(t:Null<T>):Box<T>
		return new Box(t);

	function method<T>(t:Null<T>):Box<T>
		return new Box(t);

	static function optional<T>(?t:T):Box<T>
		return new Box(t);

	static function first<T>(a:Array<T>):Box<T>
		return new Box(a.pop());

	static function main() {
		var b:Box<Int> = new Box((6 : Null<Int>));
		trace(b.v + 1);
		trace(make(6).v + 1);
		trace(new GEN01_null_arguments().method(6.5).v + 1);
		trace(optional(6).v + 1);
		trace(first([6]).v + 1, first([6.5]).v + 1, first(["a"]).v + "b");
		var f = make;
		trace(f(6).v + 1);
		var l = new List<Int>(), x:Null<Int> = 4;
		l.add(x);
		trace(l.first() + 1);
		var m:Map<String, Int> = ["a" => [1].pop()];
		trace(m["a"] + 1);
	}
}
