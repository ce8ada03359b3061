class GEN07_local_kinds {
	static function main() {
		function id<T>(t:T):T return t;
		trace(id(1)+1);
		trace(id("a"));
		trace(id(2.5));
		function pair<A,B>(a:A,b:B) return {a:a,b:b};
		trace(pair(1,"x").b);
		trace(pair(2.5,true).a + 1);
		function rec<T>(n:Int, t:T):Array<T> return n == 0 ? [] : rec(n-1, t).concat([t]);
		trace(rec(3, 1));
		trace(rec(2,"s"));
		var k = 10;
		function cap<T>(t:T):String {
			k++;
			return Std.string(t) + k;
		}
		trace(cap(1));
		trace(cap("z"));
		trace(k);
		function map<A,B>(a:Array<A>, f:A->B):Array<B> return [for (x in a) f(x)];
		trace(map([1,2],x -> x * 0.5));
		trace(map(["a"], x -> x.length));
		var f = id;
		trace(f(3));
		function cmp<T:Int>(a:T,b:T) return a < b;
		trace(cmp(1,2));
		function con<T:{x:Int}>(t:T) return t.x;
		trace(con({x:5}));
		var o = { f: id };
		trace(o.f(1));
		function outer<T>(t:T) {
			function inner<U>(u:U):{t:T,u:U} return {t:t,u:u};
			return inner(1).u + inner(2).u;
		}
		trace(outer("q"));
		inline function inl<T>(a:Array<T>):T return a[0];
		trace(inl([5]) + 1);
		trace(inl(["q"]));
	}
}
