class C {
	public var a = 1;
	public var p(get,set):Int;
	var _p = 0;
	function get_p() return _p;
	function set_p(v) return _p = v;
	public function new(a = 1) this.a = a;
	public function m(x:Int) return a + x;
	public function gen<T>(t:T):Array<T> return [t];
	public static var st = 5;
	public static function sf(x) return x + st;
	public static inline var CC = 8;
}

@:forward abstract W(C) from C to C {
	public inline function m2() return this.m(1);
}

@:forward(a, m) abstract W2(C) from C {
	public var z(get,never):Int;
	function get_z() return this.a * 100;
}

@:forwardStatics abstract W3(C) from C {
	public static function own() return "own";
}

@:forwardStatics(sf) @:forward.new abstract W4(C) {
	public function q() return this.a;
}

@:forward.new @:forward abstract L<T>(Array<T>) {}

@:forward abstract L2<T>(Array<T>) from Array<T> to Array<T> {
	public function last():T return this[this.length-1];
	@:arrayAccess function g(i:Int) return this[i];
}

@:forward abstract L3(L2<Int>) from L2<Int> {}

@:forward(charAt, length) abstract Str(String) from String {}

@:forward abstract An({var x:Int; @:optional var y:String; function f():Int; }) from {
	x:Int, ?y:String, f:()->Int
}
{}

class ABS11_members {
	static function main() {
		var w:W = new C(3);
		trace(w.a);
		w.a = 4;
		w.a += 2;
		w.a++;
		trace(w.m(1));
		trace(w.m2());
		w.p = 5;
		w.p += 1;
		trace(w.p);
		trace(w.gen("q"));
		var f = w.m;
		trace(f(1));
		var w2:W2 = new C();
		trace(w2.a + w2.m(1) + w2.z);
		trace(W3.st);
		trace(W3.sf(1));
		trace(W3.own());
		trace(W4.sf(2));
		trace(W3.CC);
		W3.st = 6;
		trace(C.st);
		var w4 = new W4(9);
		trace(w4.q());
		var l = new L<Int>();
		l.push(1);
		l.push(2);
		trace(l.length);
		trace(l.map(x -> x * 2));
		for (x in l) trace(x);
		var l2:L2<String> = ["a","b"];
		l2.push("c");
		trace(l2.last());
		trace(l2[0]);
		trace(l2.join("-"));
		for (i => x in l2) trace(i + x);
		trace([for (x in l2) x + x]);
		var l3:L3 = l2len();
		trace(l3.last());
		trace(l3.length);
		var s:Str = "hey";
		trace(s.charAt(1) + s.length);
		var an:An = {x:1, f: () -> 5};
		trace(an.x + an.f());
		an.y = "k";
		trace(an.y);
		an.x += 1;
		trace(an.x);
	}

	static function l2len():L2<Int> return [1,2];
}
