enum TYP13_e {
	Leaf;
	Node(l:TYP13_e, v:Int, r:TYP13_e);
}

typedef TYP13_options = {
	?callback:Int->String,
	?kind:TYP13_e,
	?list:Array<Float>,
	?nested:{?x:Null<Float>}
}

class TYP13_sides {
	static function run(o:TYP13_options)
		return (o.callback == null ? "none" : o.callback(3)) + ":" + o.kind + ":" + o.list + ":" + (o.nested == null ? null : o.nested.x);

	static function apply<T, R>(v:T, f:T->R):R
		return f(v);

	static function main() {
		trace(run({}), run({callback: n -> 'n$n'}), run({kind: Node(Leaf, 1, Leaf), list: [1, 2]}), run({nested: {x: 1}}));
		trace(apply("abc", s -> s.length), apply([1, 2], a -> a.map(x -> x / 2)));
		var fs:Array<(Int, Int) -> Int> = [(a, b) -> a + b, (a, b) -> a * b];
		trace([for (f in fs) f(3, 4)]);
		var m:Map<String, Array<Float>> = ["a" => [1], "b" => []];
		m["b"].push(2);
		trace(m["a"][0] / 2, m["b"]);
		var t:TYP13_e = Leaf;
		for (i in 0...3)
			t = Node(t, i, Leaf);
		trace(t);
		var cond = t != Leaf;
		var e:TYP13_e = if (cond) Leaf else Node(Leaf, 0, Leaf);
		var g:Null<Float>->Float = x -> x ?? 0.5;
		trace(e, g(null), g(2));
		var deep:Array<Array<Null<Int>>> = [[1, null], []];
		deep[1].push(3);
		trace(deep);
		var sort = ["b", "a"];
		sort.sort((x, y) -> x < y ? -1 : x > y ? 1 : 0);
		trace(sort);
		var late = [];
		late.push({id: 1, tags: []});
		late[0].tags.push("x");
		trace(late[0].tags.join(","), late.length);
	}
}
