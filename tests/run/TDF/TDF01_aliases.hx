typedef TDF01_int = Int
typedef TDF01_map<V> = Map<String, V>
typedef TDF01_fn<A, B> = A->B
private typedef TDF01_p<T> = {v:T, ?next:TDF01_p<T>}

class TDF01_c<T> {
	public var v:T;

	public function new(v)
		this.v = v;
}

typedef TDF01_ci = TDF01_c<Int>

class TDF01_aliases {
	static function main() {
		var i:TDF01_int = 3;
		var m:TDF01_map<Float> = ["a" => 1.5];
		var f:TDF01_fn<Int, String> = v -> "n" + v;
		var p:TDF01_p<Int> = {v: 1, next: {v: 2}};
		trace(i, m["a"], f(4), p.next.v, p.next.next);
		trace(new TDF01_ci(5).v + 1);
	}
}
