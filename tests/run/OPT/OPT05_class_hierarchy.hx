// Calls find the method of the object, also where few classes are left to choose from.
interface Sh {
	function area():Int;
	var name(get, never):String;
}

class Base implements Sh {
	public var k = 1;
	public function new() {
		init();
	}
	function init() k += area();
	public function area() return 1;
	public var name(get, never):String;
	function get_name() return "base" + area();
	public function call() return area() * 10;
	public dynamic function dyn() return 5;
	public final function fin() return area() + dyn();
	public static function make(n:Int):Base return n == 0 ? new Base() : n == 1 ? new D1() : new D2();
	public function chain():Base return this;
}

class D1 extends Base {
	var extra = 4;
	override public function area() return 2 + extra;
	override function get_name() return "d1" + super.get_name();
}

class D2 extends D1 {
	override public function area() return super.area() * 3;
	override public function call() return super.call() + 1;
	override public function chain():D2 return this;
	public function only() return 8;
}

final class Fin extends Base {
	override public function area() return 40;
}

class Unused extends Base {
	override public function area() return 999;
}

abstract class Abs {
	public function new() {
	}
	abstract public function go(n:Int):Int;
	public function twice(n:Int) return go(go(n));
}

class Imp extends Abs {
	public function go(n:Int) return n + 1;
}

class Imp2 extends Imp {
	override public function go(n:Int) return super.go(n) * 2;
}

class G<T> {
	public var v:T;
	public function new(v:T) this.v = v;
	public function get():T return v;
	public function map<U>(f:T->U):G<U> return new G(f(get()));
}

class GI extends G<Int> {
	override public function get():Int return v + 100;
}

class GS extends G<String> {
	override public function get() return v + "!";
}

class Late {
	public function new() {
	}
	public function m() return "late";
}

class Later extends Late {
	override public function m() return "later";
}

class Main {
	static function sh(s:Sh) return s.area() + s.name;
	static function rec(b:Base, n:Int):Int return n == 0 ? b.area() : rec(b.chain(), n - 1);
	static function main() {
		for (i in 0...3) {
			var b = Base.make(i);
			Sys.println(b.k + " " + b.area() + " " + b.call() + " " + b.name + " " + b.fin() + " " + sh(b) + " " + rec(b, 2));
		}
		var f = new Fin();
		Sys.println(f.k + " " + f.call() + sh(f));
		var b:Base = f;
		b.dyn = () -> 100;
		Sys.println(b.fin());
		Sys.println(new Fin().fin());
		var a:Abs = new Imp();
		Sys.println(a.twice(1));
		a = new Imp2();
		Sys.println(a.twice(1));
		var gs:Array<G<Dynamic>> = [cast new GI(5), cast new GS("s"), new G<Dynamic>(1.5)];
		for (g in gs) Sys.println(g.get());
		Sys.println(new GI(3).map(x -> x * 2).get());
		var gi:G<Int> = new GI(4);
		Sys.println(gi.get() + gi.map(x -> "" + x).get());
		var m = gi.get;
		Sys.println(m());
		var ar = b.area;
		Sys.println(ar());
		var l:Late = Type.createInstance(Type.resolveClass("Lat" + "er"), []);
		Sys.println(l.m());
		Sys.println(Reflect.callMethod(l, Reflect.field(l, "m"), []));
		var d:Dynamic = new D2();
		Sys.println(d.area() + " " + d.name + " " + d.only());
		var st:{function area():Int;} = new D1();
		Sys.println(st.area());
		var c = switch (Std.downcast(Base.make(2), D2)) {
			case null: 0;
			case x: x.chain().only();
		};
		Sys.println(c);
		var arr:Array<Base> = [new D1(), new D2(), new Fin()];
		arr.sort((x, y) -> y.area() - x.area());
		Sys.println(arr.map(x -> x.area()));
		Sys.println([for (x in arr) if (x is D1) x.call()]);
		var e:Base = Type.createEmptyInstance(D2);
		Sys.println(e.area());
	}
}
