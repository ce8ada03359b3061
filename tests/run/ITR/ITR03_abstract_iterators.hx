class ITR03_counter {
	var i:Int;
	var max:Int;

	public inline function new(max) {
		i = 0;
		this.max = max;
	}

	public inline function hasNext()
		return i < max;

	public inline function next()
		return i++;
}

abstract ITR03_range(Int) {
	public inline function new(n)
		this = n;

	public inline function iterator()
		return new ITR03_counter(this);

	public inline function keyValueIterator()
		return [for (i in 0...this) i * 10].keyValueIterator();
}

@:forward
abstract ITR03_list(Array<String>) from Array<String> {}

class ITR03_abstract_iterators {
	static function main() {
		for (i in new ITR03_range(3))
			trace(i);
		for (k => v in new ITR03_range(2))
			trace(k, v);
		var l:ITR03_list = ["a", "b"];
		for (s in l)
			trace(s);
		for (i in new ITR03_counter(2))
			trace(i);
		trace([for (i in new ITR03_range(4)) if (i % 2 == 1) i]);
	}
}
