class N<T> {
	public var t:T;
	public var d:Int;
	public function new(t:T, d) {
		this.t=t;
		this.d=d;
	}

	public function deep(k:Int):Int return k == 0 ? d : new N(new N(t,d),d+1).deep(k-1);
	public function arr(k:Int):String return k == 0 ? Std.string(t) : new N([t],d).arr(k-1);
}

enum Nest<T> {
	Nil;
	Cons(t:T, n:Nest<{a:T,b:T}>);
}

class GEN01_growing_types {
	static function size<T>(n:Nest<T>):Int return switch n {
		case Nil: 0;
		case Cons(_, r): 1 + 2 * size(r);
	}

	static function f<T>(n:Int,t:T):String return n == 0 ? Std.string(t) : f(n-1, [t]);
	static function main() {
		trace(new N(1,0).deep(5));
		trace(new N(1.5,0).arr(4));
		trace(size(Cons(1, Cons({a:2,b:3}, Nil))));
		trace(f(3, 1));
		trace(f(3,"x"));
	}
}
