class ITR01_count {
	var n:Int;

	public function new(n:Int)
		this.n = n;

	public function hasNext()
		return n > 0;

	public function next()
		return n--;
}

class ITR01_coll {
	public function new() {}

	public function iterator():Iterator<String>
		return ["p", "q"].iterator();
}

class ITR01_protocols {
	static function sum(it:Iterator<Int>) {
		var s = 0;
		for (v in it)
			s += v;
		return s;
	}

	static function cat(it:Iterable<String>) {
		var s = "";
		for (v in it)
			s += v;
		return s;
	}

	static function main() {
		trace(sum(new ITR01_count(4)), sum([1, 2].iterator()), sum(0...5));
		trace(cat(new ITR01_coll()), cat(["a", "b"]), cat(["k" => "v"]));
		for (v in new ITR01_coll())
			trace(v);
		var i = 3;
		var own = {hasNext: () -> i > 0, next: () -> i--};
		trace([for (v in own) v]);
		var l = new List<Int>();
		l.add(1);
		l.push(0);
		for (v in l)
			trace(v);
	}
}
