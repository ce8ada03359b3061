abstract A(Int) from Int to Int {
	public inline function new(i) this = i;
	public inline function dbl():A return this*2;
}

abstract S(String) from String to String {
	public var len(get,never):Int;
	inline function get_len() return this.length;
	public static inline var MAX = 10;
	public static var count = 0;
	public function up():S {
		count++;
		return this.toUpperCase();
	}
}

abstract F(Int->Int) from Int->Int to Int->Int {
	public inline function call2(x:Int) return this(this(x));
}

abstract St({x:Int,?y:String}) from {
	x:Int,?y:String
}
{
	public inline function getX() return this.x;
	public inline function setX(v) return this.x = v;
	public function hasY() return this.y != null;
}

enum E {
	P(i:Int);
	Q;
}

abstract En(E) from E to E {
	public function idx() return switch this {
		case P(i): i;
		case Q: -1;
	}
}

abstract Tp<T>(T) from T to T {
	public function raw():T return this;
	public function pair<U>(u:U):{a:T,b:U} return {a:this,b:u};
}

class ABS01_every_kind_of_type {
	static function takes(a:A) return a.dbl();
	static function gives():A return 3;
	static function main() {
		var a:A = 5;
		var i:Int = a;
		trace(i + 1);
		trace(takes(7));
		trace(gives().dbl());
		trace((a:Int) + (gives():Int));
		var s:S = "abc";
		trace(s.len);
		trace(s.up());
		trace(S.count);
		trace(S.MAX);
		var f:F = x -> x * 3;
		trace(f.call2(2));
		var g:Int->Int = f;
		trace(g(1));
		var st:St = {x:3};
		trace(st.getX());
		st.setX(9);
		trace(st.getX());
		trace(st.hasY());
		var st2:St = {x:1,y:"k"};
		trace(st2.hasY());
		var e:En = P(5);
		trace(e.idx());
		e = Q;
		trace(e.idx());
		var e2:E = e;
		trace(e2);
		var t:Tp<Int> = 4;
		trace(t.raw()+1);
		trace(t.pair("x").b);
		trace(t.pair(2.5).a);
		var t2:Tp<String> = "q";
		trace(t2.raw().length);
		var arr:Array<A> = [1,2,3];
		var sum = 0;
		for (v in arr) sum += v.dbl();
		trace(sum);
		var m:Map<String,A> = ["a"=>1,"b"=>2];
		trace(m["a"].dbl());
		var d:Dynamic = a;
		trace(d + 1);
		var back:A = d;
		trace(back.dbl());
		var n:Null<A> = null;
		trace(n == null);
		n = 4;
		trace(n.dbl());
		trace(n);
	}
}
