using StringTools;

class ITR02_grid {
	public function new() {}

	public function keyValueIterator():KeyValueIterator<String, Int>
		return ["a" => 1].keyValueIterator();
}

class ITR02_sides {
	static function sum(it:Iterable<Int>) {
		var s = 0;
		for (x in it)
			s += x;
		return s;
	}

	static function pairs<K, V>(it:KeyValueIterable<K, V>)
		return [for (k => v in it) '$k=$v'].join(";");

	static function main() {
		trace(sum([1, 2]), sum(["x" => 3]), sum(new List<Int>()), sum({iterator: () -> 0...4}));
		trace(pairs([5, 6]), pairs(["k" => 1.5]), pairs(new ITR02_grid()), pairs({keyValueIterator: () -> [9].keyValueIterator()}));
		for (i => c in "ab")
			trace(i, c);
		var d:haxe.DynamicAccess<Int> = {x: 1};
		d["y"] = 2;
		for (k => v in d)
			trace(k, v);
		var it = [1, 2, 3].iterator();
		it.next();
		trace([for (x in it) x]);
		var l = new List();
		l.add(1);
		l.push(0);
		for (i => v in l)
			trace(i, v);
		var m = [3 => "c", 1 => "a"];
		var keys = [for (k in m.keys()) k];
		keys.sort((a, b) -> a - b);
		trace(keys, Lambda.count(m), Lambda.array(m).length);
		for (x in new haxe.iterators.ArrayIterator([7]))
			trace(x);
		var a = [1, 2, 3];
		for (x in a)
			if (x < 3 && a.length < 6)
				a.push(x * 10);
		trace(a);
	}
}
