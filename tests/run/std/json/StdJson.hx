import haxe.Json;

class StdJson {
	static function main() {
		var v:Dynamic = Json.parse('{"a": [1, 2.5, -3e2, true, false, null], "b": {"c": "x\\n\\u00e9\\"q\\""}, "e": {}, "f": []}');
		trace(v.a.length, v.a[1], v.a[2], v.a[3], v.a[5], v.b.c);
		trace(Json.stringify(v.a), Json.stringify(v.b));
		trace(Json.stringify({x: 1}), Json.stringify("tab\t/\"\\"), Json.stringify([]), Json.stringify(null), Json.stringify(1.5));
		trace(Json.stringify([{k: [[1], [2]]}], null, "  "));
		trace(Json.stringify({m: ["k" => 1]}));
		trace(Json.stringify([1, 2], (k:Dynamic, v:Dynamic) -> (k == "1" ? "two" : v : Dynamic)));
		for (bad in ["{", "[1,]", "nul", "\"abc", "{\"a\" 1}", "1 2"])
			try {
				Json.parse(bad);
				trace("accepted " + bad);
			} catch (e:Dynamic)
				trace("rejected " + bad);
		var typed:{n:Int, list:Array<Int>, s:String} = Json.parse('{"n": 5, "list": [1,2,3], "s": "str"}');
		var t = 0;
		for (x in typed.list)
			t += x;
		trace(typed.n + t, typed.s.length, typed.list.map(q -> q * 2));
	}
}
