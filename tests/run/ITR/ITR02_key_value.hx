class ITR02_own {
	public function new() {}

	public function keyValueIterator():KeyValueIterator<String, Int> {
		var n = 0;
		return {hasNext: () -> n < 2, next: () -> {key: "k" + n, value: n++}};
	}
}

class ITR02_key_value {
	static function show(it:KeyValueIterable<String, Int>)
		for (k => v in it)
			trace(k, v);

	static function main() {
		show(new ITR02_own());
		show(["a" => 1]);
		for (i => v in [1.5, 2.5])
			trace(i, v);
	}
}
