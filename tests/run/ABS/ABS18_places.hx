abstract C(Int) {
	inline function new(i) this = i;
	@:from static function fs(s:String) return new C(s.length);
	@:from static inline function ff(f:Float) return new C(Std.int(f*10));
	@:to function toI() return this;
	@:to function toS() return "C" + this;
}

class K {
	public var c:C;
	public var l:Array<C> = ["a","bb"];
	public function new(c:C, ...r:C) {
		this.c = c;
		for (x in r) l.push(x);
	}

	public function m(c:C = null, ?d:C) return (c == null ? "n" : (c:String)) + (d == null ? "n" : (d:String));
}

class ABS18_places {
	static function f(i:Int, s:String) return s + i;
	static function ret(b:Bool):C {
		if (b) return "xx";
		return 1.5;
	}

	static function arr():Array<C> return ["a", 2.5];
	static function gen(c:C, f:C->Int):Int return f(c);
	static function v(...c:C) return [for (x in c) (x:Int)];
	static var st:C = "four";
	static function main() {
		var k = new K("abc", "d", 0.5);
		trace((k.c:Int));
		trace([for (x in k.l) (x:Int)]);
		k.c = 1.5;
		trace(f(k.c, k.c));
		trace((ret(true):String));
		trace((ret(false):String));
		for (x in arr()) {
			var i:Int = x;
			trace(i);
		}
		trace(gen("zz", c -> c));
		trace(v("a", 1.1, "ccc"));
		trace((st:Int));
		trace(k.m("a", "bb"));
		trace(k.m());
		var o:{a:C, ?b:C} = {a:"x"};
		trace((o.a:Int));
		o.b = "yyy";
		trace((o.b:Int));
		o = {a:"q", b:2.0};
		trace((o.b:Int));
		var m:Map<String,C> = ["k" => "vv"];
		m["z"] = 3.3;
		trace((m["z"]:Int));
		trace((m["k"]:Int));
		var t:C = true ? "a" : "bb";
		trace((t:Int));
		var fn:String->C = s -> s;
		trace((fn("xyz"):Int));
		var z:Null<C> = "nn";
		trace((z:Int));
		var aa:Array<Array<C>> = [["a"],["bb","ccc"]];
		trace((aa[1][1]:Int));
		var comp:Array<C> = [for (i in 0...3) "abcdefg".substr(0,i)];
		trace([for (c in comp) (c:Int)]);
		var i:Int = k.c;
		var s:String = k.c;
		trace(i + s);
		trace(Math.max(k.c, 3));
		var e:Array<Int> = [k.c, 1];
		trace(e);
		i = k.c;
		i += (k.c:Int);
		trace(i);
	}
}
