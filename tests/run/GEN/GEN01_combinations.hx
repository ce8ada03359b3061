class P<A,B> {
	public var a:A;
	public var b:B;
	public function new(a:A,b:B) {
		this.a=a;
		this.b=b;
	}

	public function swap():P<B,A> return new P(b,a);
	public function mapA<C>(f:A->C):P<C,B> return new P(f(a), b);
	public function both<C>(f:(A,B)->C):C return f(a,b);
	public static function mk<X>(x:X):P<X,X> return new P(x,x);
	public function toString() return '<$a,$b>';
	public function set(a:A,b:B):P<A,B> {
		this.a = a;
		this.b = b;
		return this;
	}

	public function eq(o:P<A,B>):Bool return a == o.a && b == o.b;
}

class GEN01_combinations {
	static function id<T>(t:T):T return t;
	static function dyn(p:P<Dynamic,Dynamic>) return Std.string(p.a) + Std.string(p.b) + p.swap() + p.mapA(x -> [x]);
	static function half<T>(p:P<T,Dynamic>):T return p.a;
	static function main() {
		trace(new P(1,2.5).swap());
		trace(new P("s",true).swap().mapA(b -> !b));
		trace(haxe.Int64.toStr(P.mk(haxe.Int64.make(1,2)).swap().a));
		trace(new P(1,"x").both((i,s) -> s + i));
		trace(dyn(new P<Dynamic,Dynamic>(1,"a")));
		trace(dyn(cast new P(1,2)));
		trace(dyn(cast new P(1.5,true)));
		trace(half(cast new P(7,2)) + 1);
		trace(id(3) + id(2.5));
		trace(id("a") + id(true) + id(null));
		trace(id(id)(5));
		var f:Int->Int = id;
		trace(f(3));
		var g:Float->Float = id;
		trace(g(3.5));
		var h:String->String = id;
		trace(h("q"));
		trace(new P(1,2).set(3,4));
		trace(new P(1,2.0).eq(new P(1,2.0)));
		trace(new P("a",null).eq(new P("a",null)));
		trace(P.mk(P.mk(3)).a.b + 1);
		var l:Array<P<Int,Float>> = [new P(1,1.5), new P(2,2.5)];
		var t = 0.0;
		for (p in l) t += p.a * p.b;
		trace(t);
		var n:P<Null<Int>,Null<Float>> = new P(null, null);
		trace(n);
		n.a = 3;
		n.b = 0.5;
		trace(n.a + n.b);
		trace(n.swap());
		var da:Dynamic = new P(5,6);
		trace(da.a + da.b);
		da.a = 9;
		trace(da.a);
		trace(da.swap().a);
		trace(da.mapA(function(x) return x * 2).a);
		trace(Reflect.field(da, "b"));
		var st:{a:Int, b:Int} = new P(1,2);
		trace(st.a + st.b);
		st.a = 11;
		trace(st.a);
		var st2:{var a(default,never):Dynamic;} = new P(1.5,2);
		trace(st2.a);
		var fm:{function swap():P<Float,Int>;} = new P(1,2.5);
		trace(fm.swap().a);
	}
}
