import haxe.DynamicAccess;

class TYP07_dynamic_access {
	static function main() {
		var m:DynamicAccess<Int> = {};
		m["one"] = 1;
		m["two"] = 2;
		m.set("three", 3);
		var keys = m.keys();
		keys.sort(Reflect.compare);
		trace(keys);
		trace(m["one"] + m.get("three"));
		trace(m.exists("two"), m.exists("four"));
		m.remove("two");
		trace(m.exists("two"));
		var sum = 0;
		for (k => v in m)
			sum += v * k.length;
		trace(sum);
		var d:Dynamic<String> = {a: "x", b: "y"};
		trace(d.a + d.b);
		var a:Any = 12;
		trace((a : Int) + 1);
		var o:Any = "str";
		trace((o : String).length);
	}
}
