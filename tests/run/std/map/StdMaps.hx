class StdMapsKey {
	public var n:Int;

	public function new(n)
		this.n = n;
}

class StdMaps {
	static function main() {
		var s = new Map<String, Int>();
		for (i in 0...1000)
			s.set("k" + i, i);
		var sum = 0;
		for (v in s)
			sum += v;
		trace(sum, s.get("k999"), s.get("no"), s.exists("k0"));
		for (i in 0...990)
			s.remove("k" + i);
		trace(Lambda.count(s), s.remove("gone"));
		var m = new Map<Int, String>();
		for (i in -5...5)
			m[i * 1000] = "v" + i;
		trace(m[-5000], m[4000], m[1], m.exists(0));
		var f = new Map<Int, Float>();
		f[1] = 0.5;
		f[1] += 1;
		trace(f[1], f.get(2));
		var a = new StdMapsKey(1), b = new StdMapsKey(1);
		var o = new Map<StdMapsKey, String>();
		o[a] = "a";
		o[b] = "b";
		trace(o[a], o[b], o.exists(new StdMapsKey(1)));
		o.remove(a);
		trace(o.exists(a), [for (k in o.keys()) k.n]);
		var c = s.copy();
		c.set("new", 1);
		trace(s.exists("new"), c.get("new"));
		c.clear();
		trace(Lambda.count(c), c.iterator().hasNext());
		var nested = new Map<String, Map<String, Int>>();
		nested["x"] = ["y" => 1];
		nested["x"]["z"] = 2;
		trace(nested["x"]["y"] + nested["x"]["z"]);
		var one = ["only" => 5];
		trace(one.toString());
		var bools = new Map<String, Bool>();
		bools["t"] = true;
		trace(bools["t"], bools["f"] == null);
	}
}
