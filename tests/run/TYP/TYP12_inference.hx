class TYP12_inference {
	static function id(v)
		return v;

	static function main() {
		var a = [];
		a.push(1);
		a.push(2);
		trace(a);
		var x = null;
		x = "late";
		trace(x.length);
		var f = function(p) return p + 1;
		trace(f(2));
		var m = new Map();
		m.set("k", 1.5);
		trace(m.get("k"));
		var o = null;
		if (a.length > 1)
			o = {v: 1};
		trace(o.v);
		trace(id(3) + 4);
		var acc = [];
		for (i in 0...3)
			acc.push({i: i, s: "n" + i});
		trace(acc[2].s);
	}
}
