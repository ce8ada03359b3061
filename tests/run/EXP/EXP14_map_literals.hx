class EXP14_map_literals {
	static function main() {
		var m = ["a" => 1, "b" => 2];
		trace(m["a"] + m["b"], m["c"]);
		m["c"] = 3;
		trace(m.exists("c"), Lambda.count(m));
		var sq = [for (i in 0...4) i => i * i];
		trace(sq[3], sq.get(2), sq.exists(9));
		var e:Map<String, Int> = [];
		trace(e.exists("x"));
		var o = {k: 1};
		var om = [o => "obj"];
		trace(om[o]);
		var keys = [for (k in m.keys()) k];
		keys.sort(Reflect.compare);
		trace(keys);
		m.remove("a");
		trace(m.get("a"));
		var nested = ["x" => ["y" => 5]];
		trace(nested["x"]["y"]);
		trace(["one" => 1]);
		var c = m.copy();
		c["z"] = 26;
		trace(m.exists("z"), c.exists("z"));
		c.clear();
		trace(c.exists("z"));
	}
}
