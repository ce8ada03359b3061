typedef P<T> = {x:T, ?y:T};

typedef F<A,B> = A->B;

typedef L<T> = Array<P<T>>;

typedef Rec = {v:Int, ?next:Rec};

typedef Tree<T> = {v:T, kids:Array<Tree<T>>};

typedef M<K,V> = Map<K,Array<V>>;

private typedef Priv = {a:Int};

typedef Ext = {> P<Int>, z:String};

typedef Ext2 = {> Ext, > Rec, w:Bool};

typedef S = String;

typedef CB = (a:Int, ?b:String)->Void;

typedef Cls = C2;

typedef G<T> = GC<T>;

typedef N = Null<Int>;

typedef MC<T:Int> = Array<T>;

class C2 {
	public static var s = 5;
	public var q:Int;
	public function new(q) this.q = q;
	public static function st() return "st";
}

class GC<T> {
	public var t:T;
	public function new(t) this.t = t;
}

enum E {
	A(i:Int);
	B;
}

typedef TE = E;

abstract AB(Int) from Int {
	public function d() return this * 2;
}

typedef TAB = AB;

class TDF01_every_kind {
	static function depth(r:Rec):Int return r == null ? 0 : 1 + depth(r.next);
	static function sum(t:Tree<Int>):Int {
		var s = t.v;
		for (k in t.kids) s += sum(k);
		return s;
	}

	static function main() {
		var p:P<Int> = {x:1};
		trace(p.y == null);
		p.y = 3;
		trace(p.x + p.y);
		var f:F<Int,String> = i -> "f" + i;
		trace(f(3));
		var l:L<Float> = [{x:1.5},{x:2,y:3}];
		trace(l[1].y);
		trace(depth({v:1,next:{v:2,next:{v:3}}}));
		trace(sum({v:1,kids:[{v:2,kids:[]},{v:3,kids:[{v:4,kids:[]}]}]}));
		var m:M<String,Int> = ["a"=>[1,2]];
		trace(m["a"].length);
		var pr:Priv = {a:1};
		trace(pr.a);
		var e:Ext = {x:1,z:"z"};
		trace(e.z + e.x + e.y);
		var e2:Ext2 = {x:1,y:2,z:"q",v:9,w:true};
		trace(e2.w);
		trace(depth(e2));
		var s:S = "abc";
		trace(s.length);
		var cb:CB = (a, ?b) -> trace(a + (b == null ? "none" : b));
		cb(2,"x");
		var c = new Cls(4);
		trace(c.q);
		trace(Cls.s);
		trace(Cls.st());
		var g = new G(2.5);
		trace(g.t);
		var n:N = null;
		trace(n);
		var mc:MC<Int> = [1];
		trace(mc);
		var te:TE = A(3);
		trace(te);
		trace(TE.B);
		switch te {
			case A(i): trace(i);
			case B:
		}
		var ta:TAB = 4;
		trace(ta.d());
		trace(e is Dynamic);
		trace(Type.resolveClass("C2") == Cls);
	}
}
