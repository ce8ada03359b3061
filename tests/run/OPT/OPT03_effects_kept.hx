// What has effects is run once and in order, whether or not its value is used.
class Eff {
	public static var log:Array<String> = [];
	public var x(get, never):Int;
	public var y:Int = 1;
	public function new(n:String) {
		log.push("new " + n);
	}
	function get_x():Int {
		log.push("get");
		return y;
	}
	public static var lazy(get, null):Int;
	static function get_lazy():Int {
		log.push("lazy");
		return 7;
	}
	public function boom():Int {
		log.push("boom");
		throw "b";
	}
	@:pure public static function pureAdd(a:Int, b:Int):Int return a + b;
	public function toString() {
		log.push("str");
		return "E";
	}
}

class Nul {
	public var f:Int = 3;
	public var n:Nul;
	public function new() {
	}
	public function m() return 1;
}

class Main {
	static var count = 0;
	static function bump() return ++count;
	static function ignore<T>(v:T):Void {
	}
	static inline function drop<T>(v:T):Void {
	}
	static inline function first<A, B>(a:A, b:B):A return a;
	static function nul():Nul return null;
	static function empty():Array<Int> return [];
	static function show(tag:String) {
		Sys.println(tag + ":" + Eff.log.join(",") + " " + count);
		Eff.log = [];
	}
	static function tryIt(name:String, f:()->Void) try {
		f();
		Sys.println(name + " passed");
	} catch (e:Dynamic) Sys.println(name + " threw");
	static function main() {
		new Eff("unused");
		var unused = new Eff("var");
		show("a");
		var e = new Eff("e");
		e.x;
		e.x + 1;
		var d = e.x;
		ignore(e.x);
		drop(e.x);
		Eff.lazy;
		show("b");
		var s = "" + e;
		'$e';
		Std.string(e);
		show("c");
		first(bump(), bump());
		var k = first(bump() * 10, bump());
		Sys.println(k);
		show("d");
		Eff.pureAdd(bump(), bump());
		var z = Eff.pureAdd(bump(), 1) * 0;
		bump() * 0;
		bump() & 0;
		bump() == bump();
		if (bump() > 0) {
		} else {
		}
		switch (bump()) {
			case _:
		}
		for (i in 0...bump()) {
		}
		while (bump() < 0) {
		}
		show("e");
		tryIt("null field", () -> { var q = nul().f; });
		tryIt("null method", () -> nul().m());
		tryIt("null chain", () -> { var q = new Nul().n.f * 0; });
		tryIt("null assign", () -> nul().f = 3);
		tryIt("cast", () -> { var q:Eff = cast((new Nul() : Dynamic), Eff); });
		tryIt("dyn cast", () -> { var q:Int = Std.int((cast "a" : Dynamic) - 1); });
		tryIt("boom", () -> { var q = e.boom() * 0; });
		tryIt("boom and", () -> { var q = false && e.boom() > 0; });
		tryIt("boom or", () -> { var q = true || e.boom() > 0; });
		tryIt("negative set", () -> { var a = [1]; a[bump() - 1000] = 3; });
		tryIt("mod", () -> { var a = [bump(), bump()]; var m = a[0] % a[1]; });
		show("f");
		var arr = [bump(), bump()];
		[bump() => bump()];
		{
			a: bump(), b: bump()
		};
		[for (i in 0...2) bump()];
		show("g");
		(function() return bump())();
		(() -> { bump(); bump(); })();
		var f = bump;
		f();
		f();
		show("h");
		var m = ["a" => 1];
		m.remove("a");
		m.exists("a");
		Sys.println(m.exists("a"));
		var it = [1, 2, 3].iterator();
		it.next();
		it.hasNext();
		Sys.println(it.next());
		var sb = new StringBuf();
		sb.add(bump());
		sb.addChar(65);
		Sys.println(sb.toString());
		var st = [3, 1, 2];
		st.pop();
		st.sort((a, b) -> { bump(); return a - b; });
		show("i");
	}
}
