// Values of other types that reflection, serialised text and casts bring where something else is expected throw there or when read, as on HashLink.
enum Tree { Leaf(n:Int); Node(l:Tree, r:Tree); Text(s:String); Fun(f:Int->Int); Arr(a:Array<Int>); Obj(f:Foo); }
class Foo { public var x:Int = 1; public var next:Foo; public var s:String; public var a:Array<Int>; public function new() {} public function add(o:Foo):Int return x + o.x; public static var one:Foo; public static function st(o:Foo) return o.x; }
class Bar { public var s:String = "bar"; public function new() {} }
class RTT02_wrong_types {
	static function attempt(what:String, f:() -> Any) {
		try Sys.println(what + ": " + Std.string(f())) catch (e:haxe.Exception) Sys.println(what + " throws " + e.message);
	}
  static function main() {
    attempt("createEnum", () -> { var t:Tree = Type.createEnum(Tree, "Node", [new Bar(), Leaf(1)]); switch (t) { case Node(Leaf(n), _): n; case Node(Node(_, _), _): 7; case _: 0; } });
    attempt("createEnumIndex", () -> { var t:Tree = Type.createEnumIndex(Tree, 2, [new Bar()]); switch (t) { case Text(s): s.length; case _: 0; } });
    attempt("createEnum fun", () -> { var t:Tree = Type.createEnum(Tree, "Fun", [new Bar()]); switch (t) { case Fun(f): f(1); case _: 0; } });
    attempt("createEnum fun2", () -> { var t:Tree = Type.createEnum(Tree, "Fun", [(s:String) -> s.length]); switch (t) { case Fun(f): f(1); case _: 0; } });
    attempt("createEnum arr", () -> { var t:Tree = Type.createEnum(Tree, "Arr", [["a"]]); switch (t) { case Arr(a): a[0] + 1; case _: 0; } });
    attempt("createEnum arr2", () -> { var t:Tree = Type.createEnum(Tree, "Arr", [([1, 2] : Array<Dynamic>)]); switch (t) { case Arr(a): a[0] + 1; case _: 0; } });
    attempt("createEnum obj", () -> { var t:Tree = Type.createEnum(Tree, "Obj", [new Bar()]); switch (t) { case Obj(a): a.x; case _: 0; } });
    attempt("createEnum int", () -> { var t:Tree = Type.createEnum(Tree, "Leaf", ["a"]); switch (t) { case Leaf(a): a; case _: 0; } });
    attempt("callMethod", () -> Reflect.callMethod(new Foo(), Reflect.field(new Foo(), "add"), [new Bar()]));
    attempt("static", () -> Reflect.callMethod(null, Reflect.field(Foo, "st"), [new Bar()]));
    attempt("set static", () -> { Reflect.setField(Foo, "one", new Bar()); Foo.one.x; });
    attempt("unserialize", () -> { var f:Foo = haxe.Unserializer.run("cy3:Fooy1:xi5y4:nextcy3:Bary1:sy3:barggg"); f.next.x; });
    attempt("unserialize2", () -> { var f:Foo = haxe.Unserializer.run("cy3:Fooy1:xy1:ag"); f.x; });
    attempt("unserialize enum", () -> { var t:Tree = haxe.Unserializer.run("wy4:Treey4:Node:2cy3:Bary1:sy3:bargn"); switch (t) { case Node(Leaf(n), _): n; case Node(Node(_, _), _): 7; case _: 0; } });
    attempt("unserialize arr", () -> { var f:Foo = haxe.Unserializer.run("cy3:Fooy1:aay1:ai5hg"); f.a[1]; });
    attempt("empty", () -> { var f:Foo = Type.createEmptyInstance(Foo); f.next == null; });
    attempt("dyn method", () -> { var d:Dynamic = new Foo(); d.add(new Bar()); });
    attempt("dyn set", () -> { var d:Dynamic = new Foo(); d.s = 5; d.s; });
    attempt("iterator", () -> { var it:Iterator<Foo> = cast {hasNext: () -> true, next: () -> new Bar()}; it.next().x; });
    attempt("iterable", () -> { var it:Iterable<Foo> = cast ([new Bar()] : Array<Dynamic>); var n = 0; for (f in it) n += f.x; n; });
    attempt("as structure", () -> { var o:{next:Foo} = cast {next: new Bar()}; o.next.x; });
    attempt("bytes", () -> { var b:haxe.io.Bytes = cast new Bar(); b.length; });
    attempt("map", () -> { var b:Map<String, Int> = cast new Bar(); b.get("a"); });
    attempt("map2", () -> { var b:Map<String, Int> = cast new haxe.ds.IntMap<Int>(); b.get("a"); });
    attempt("date", () -> { var b:Date = cast new Bar(); b.getTime(); });
    attempt("ereg", () -> { var b:EReg = cast new Bar(); b.match("a"); });
    attempt("enumvalue", () -> { var c:EnumValue = cast new Foo(); Type.enumIndex(c); });
    attempt("enumvalue2", () -> { var c:EnumValue = cast new Foo(); Type.enumParameters(c); });
    attempt("enumeq", () -> { var c:Tree = cast new Foo(); Type.enumEq(c, Leaf(1)); });
    attempt("string", () -> { var c:String = cast new Foo(); c.length; });
    attempt("rest", () -> { var a:Array<Dynamic> = [new Bar()]; var f = function(...r:Foo) return r[0].x; f(...(cast a : Array<Foo>)); });
    attempt("int64", () -> { var a:haxe.Int64 = cast new Bar(); haxe.Int64.toInt(a); });
    attempt("xml", () -> { var a:Xml = cast new Bar(); a.nodeName; });
  }
}
