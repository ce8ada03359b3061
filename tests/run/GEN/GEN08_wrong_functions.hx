// A function of another type, out of Dynamic or a cast, checks what it is called with and what it gives.
class Foo {
	public var x:Int;
	public function new(x:Int) this.x = x;
}

class Sub extends Foo {}

class Bar {
	public var s:String = "bar";
	public function new() {}
}

interface Named {
	function name():String;
}

class A implements Named {
	public function new() {}
	public function name():String return "A";
}

enum Shape { Round; Square(side:Float); }
enum Colour { Red; Mixed(parts:Array<Colour>); }

class Listeners<E> {
	var all:Array<E->String> = [];
	public function new() {}
	public function add(f:E->String) all.push(f);
	public function remove(f:E->String):Bool return all.remove(f);
	public function fire(e:E):String return [for (f in all) f(e)].join(",");
}

class Main {
	static function attempt(what:String, f:() -> Any) {
		try {
			Sys.println(what + ": " + Std.string(f()));
		} catch (e:haxe.Exception) {
			Sys.println(what + " throws " + e.message);
		}
	}

	static function bar(b:Bar):String return b.s;
	static function foo(f:Foo):String return "foo " + f.x;

	static function main() {
		var takesBar:Dynamic = bar;
		attempt("static", () -> { var f:Foo->String = takesBar; f(new Foo(1)); });
		attempt("static null", () -> { var f:Foo->String = takesBar; f(null); });
		attempt("right", () -> { var f:Bar->String = takesBar; f(new Bar()); });
		attempt("contravariant", () -> { var f:Sub->String = (foo : Dynamic); f(new Sub(2)); });
		attempt("covariant, right", () -> { var f:Foo->String = cast ((s:Sub) -> "sub " + s.x); f(new Sub(3)); });
		attempt("covariant, wrong", () -> { var f:Foo->String = cast ((s:Sub) -> "sub " + s.x); f(new Foo(3)); });
		attempt("closure", () -> { var n = 5; var f:Dynamic = (b:Bar) -> b.s + n; var g:Foo->String = f; g(new Foo(1)); });
		attempt("result", () -> { var f:Dynamic = () -> new Bar(); var g:() -> Foo = f; g().x; });
		attempt("result, right", () -> { var f:Dynamic = () -> new Sub(4); var g:() -> Foo = f; g().x; });
		attempt("method", () -> { var o = new Listeners<Bar>(); var f:(Foo->String)->Void = cast o.add; f(foo); o.fire(new Bar()); });
		attempt("method, right", () -> { var o = new Listeners<Foo>(); var f:(Sub->String)->Void = cast o.add; f(foo); o.fire(new Sub(6)); });
		attempt("array", () -> { var a:Array<Dynamic> = [takesBar]; var b:Array<Foo->String> = cast a; b[0](new Foo(1)); });
		attempt("array of results", () -> { var a:Array<Dynamic> = [() -> new Bar()]; var b:Array<() -> Foo> = cast a; b[0]().x; });
		attempt("interface", () -> { var f:Dynamic = (n:Named) -> n.name(); var g:Foo->String = f; g(new Foo(1)); });
		attempt("interface, right", () -> { var f:Dynamic = (n:Named) -> n.name(); var g:A->String = f; g(new A()); });
		attempt("enum", () -> { var f:Dynamic = (s:Shape) -> switch (s) { case Round: 0.0; case Square(x): x; }; var g:Colour->Float = f; g(Mixed([])); });
		attempt("enum, right", () -> { var f:Dynamic = (s:Shape) -> switch (s) { case Round: 0.0; case Square(x): x; }; var g:Shape->Float = f; g(Square(1.5)); });
		attempt("array argument", () -> { var f:Dynamic = (a:Array<Int>) -> a[0] + 1; var g:Array<String>->Int = f; g(["a"]); });
		attempt("array argument, right", () -> { var f:Dynamic = (a:Array<Int>) -> a[0] + 1; var g:Array<Int>->Int = f; g([41]); });
		attempt("function argument", () -> { var f:Dynamic = (g:Bar->String) -> g(new Bar()); var h:(Foo->String)->String = f; h(foo); });
		attempt("function result", () -> { var f:Dynamic = () -> bar; var h:() -> (Foo->String) = f; h()(new Foo(1)); });
		attempt("structure", () -> { var f:Dynamic = (o:{x:Int}) -> o.x; var g:Foo->Int = f; g(new Foo(8)); });
		attempt("string", () -> { var f:Dynamic = (s:String) -> s.length; var g:Foo->Int = f; g(new Foo(8)); });
		attempt("constructor", () -> { var f:Dynamic = Square; var g:Float->Colour = f; g(2); });
		attempt("adaptor again", () -> { var f:Foo->String = takesBar; var d:Dynamic = f; var g:Bar->String = d; g(new Bar()); });
		attempt("adaptor as another", () -> { var f:Foo->String = takesBar; var d:Dynamic = f; var g:A->String = d; g(new A()); });
		attempt("equal", () -> { var f:Foo->String = takesBar; var g:Dynamic = f; g == takesBar; });
		var all = new Listeners<Foo>();
		var f:Foo->String = cast bar;
		all.add(foo);
		all.add(f);
		attempt("listeners", () -> all.fire(new Foo(1)));
		attempt("removed", () -> all.remove(cast bar));
		attempt("listeners left", () -> all.fire(new Foo(1)));
	}
}
