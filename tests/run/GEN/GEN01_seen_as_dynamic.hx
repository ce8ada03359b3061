class GEN01_holder<T> {
	public var v:T;

	public function new(v:T)
		this.v = v;

	public function get():T
		return v;
}

class GEN01_seen_as_dynamic {
	static function show(h:GEN01_holder<Dynamic>)
		return Std.string(h.v) + Std.string(h.get());

	static function store(h:GEN01_holder<Dynamic>, v:Dynamic)
		h.v = v;

	static function main() {
		var i = new GEN01_holder(5);
		var f = new GEN01_holder(1.5);
		trace(show(cast i), show(cast f), show(new GEN01_holder<Dynamic>("d")));
		store(cast i, 8);
		trace(i.v + 1);
	}
}
