// What erased code puts where others expect something else throws when it is read, as on HashLink.
import haxe.ds.Vector;
import haxe.ds.Option;

class Foo {
	public var x:Int;
	public var y:Float = 1.5;
	public function new(x) this.x = x;
	public function get():Int return x;
}
class Sub extends Foo { public override function get():Int return x * 2; }
class Bar { public var s:String = "bar"; public function new() {} }
interface Named { function name():String; }
class A implements Named { public function new() {} public function name() return "A"; }
enum Tree { Leaf(n:Int); Node(l:Tree, r:Tree); }
enum Other { O(s:String); P; }

class Box<T> { public var v:T; public function new(v:T) this.v = v; public function get():T return v; }

class Main {
	static function attempt(what:String, f:Void->Dynamic) {
		try {
			Sys.println(what + ": " + Std.string(f()));
		} catch (e:haxe.Exception) {
			Sys.println(what + " throws " + e.message);
		}
	}
	static function id<T>(d:Dynamic):T return d;
	static function fill<T>(a:Array<T>, d:Dynamic) a.push(d);
	static function call<T, R>(f:T->R, d:Dynamic):R return f(d);
	static function twice<T>(a:Array<T>, f:T->Int):Int { var n = 0; for (x in a) n += f(x); return n; }
	static function main() {
		var bar:Dynamic = new Bar();
		var mixed:Array<Dynamic> = [new Foo(1), new Sub(2), null, bar, "text", 5, {x: 3}, [1, 2]];
		for (i in 0...mixed.length) {
			attempt("foos[" + i + "].x", () -> { var foos:Array<Foo> = cast mixed; foos[i] == null ? -1 : foos[i].x; });
			attempt("foos[" + i + "].get()", () -> { var foos:Array<Foo> = (mixed : Dynamic); foos[i].get(); });
			attempt("strings[" + i + "]", () -> { var a:Array<String> = cast mixed; a[i] + "|"; });
			attempt("arrays[" + i + "]", () -> { var a:Array<Array<Int>> = cast mixed; a[i][0]; });
			attempt("trees[" + i + "]", () -> { var a:Array<Tree> = cast mixed; switch (a[i]) { case null: 0; case Leaf(n): n; case Node(_): 2; } });
			attempt("named[" + i + "]", () -> { var a:Array<Named> = cast mixed; a[i].name(); });
			attempt("functions[" + i + "]", () -> { var a:Array<Int->Int> = cast mixed; a[i](1); });
			attempt("structures[" + i + "]", () -> { var a:Array<{x:Int}> = cast mixed; a[i].x; });
		}
		attempt("loop", () -> { var n = 0; for (f in (cast mixed : Array<Foo>)) if (f != null) n += f.x; n; });
		attempt("map", () -> (cast mixed : Array<Foo>).map(f -> f == null ? 0 : f.get()));
		attempt("filter", () -> (cast mixed : Array<Foo>).filter(f -> f == null || f.x > 0).length);
		attempt("twice", () -> twice((cast mixed : Array<Foo>), f -> f == null ? 0 : f.x));
		attempt("sort", () -> { var a:Array<Foo> = cast [bar, bar]; a.sort((p, q) -> p.x - q.x); a.length; });
		attempt("id", () -> { var f:Foo = id(bar); f.x; });
		attempt("fill", () -> { var a = [new Foo(1)]; fill(a, bar); a[1].x; });
		attempt("call", () -> call((f:Foo) -> f.x, bar));
		attempt("call array", () -> call((a:Array<Int>) -> a[0], ([1.5, 2] : Array<Dynamic>)));
		attempt("box", () -> { var b:Box<Foo> = cast new Box<Dynamic>(bar); b.v.x; });
		attempt("box.get", () -> { var b:Box<Foo> = cast new Box<Dynamic>(bar); b.get().get(); });
		attempt("map get", () -> { var m:Map<String, Dynamic> = ["a" => bar]; var n:Map<String, Foo> = cast m; n["a"].x; });
		attempt("map loop", () -> { var m:Map<String, Dynamic> = ["a" => bar]; var n:Map<String, Foo> = cast m; var t = 0; for (v in n) t += v.x; t; });
		attempt("option", () -> { var o:Option<Dynamic> = Some(bar); var p:Option<Foo> = cast o; switch (p) { case Some(f): f.x; case None: 0; } });
		attempt("vector", () -> { var v = new Vector<Dynamic>(2); v[0] = bar; var w:Vector<Foo> = cast v; w[0].x; });
		attempt("list", () -> { var l = new List<Dynamic>(); l.add(bar); var m:List<Foo> = cast l; m.first().x; });
		attempt("json", () -> { var a:Array<Array<Int>> = haxe.Json.parse("[[1,2],[3,\"x\"]]"); a[0][1] + a[1][0]; });
		attempt("json2", () -> { var a:Array<Array<Int>> = haxe.Json.parse("[[1,2],[3,4]]"); var n = 0; for (r in a) for (c in r) n += c; n; });
		attempt("json3", () -> { var a:Array<Array<Array<Float>>> = haxe.Json.parse("[[[1,2.5]],[[3]],[]]"); a[0][0][1] + a[1][0][0] + a[2].length; });
		attempt("pushed later", () -> { var a:Array<Array<Int>> = haxe.Json.parse("[[1,2]]"); var d:Array<Dynamic> = cast a; a[0][0]; d.push(haxe.Json.parse("[7]")); a[1][0]; });
		attempt("iterator", () -> { var it:Iterator<Foo> = cast mixed.slice(3).iterator(); it.next().x; });
		attempt("pop", () -> { var a:Array<Foo> = cast [bar]; a.pop().x; });
		attempt("other enum", () -> { var a:Array<Tree> = cast ([O("a")] : Array<Dynamic>); switch (a[0]) { case Leaf(n): n; case Node(_): 2; } });
		attempt("class value", () -> { var c:Class<Foo> = cast bar; Type.getClassName(c); });
		attempt("field of structure", () -> { var o:{f:Foo} = cast {f: bar}; o.f.x; });
		attempt("nested structure", () -> { var o:{f:Array<Foo>} = cast {f: [bar]}; o.f[0].x; });
		attempt("typedef cast", () -> { var o:{f:{g:Array<Int>}} = haxe.Json.parse('{"f":{"g":[1,2]}}'); o.f.g[1]; });
	}
}
