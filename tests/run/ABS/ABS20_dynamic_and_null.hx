abstract A(Int) from Int to Int {
	public function d() return this * 2;
	@:op(A+B) static function add(a:A,b:A):A return 1000;
	@:to function s():String return "A" + this;
	public function toString() return "TS" + this;
}

abstract Nul(Null<Int>) from Null<Int> {
	public function or(i:Int):Int return this == null ? i : this;
}

abstract Obj(String) from String to String {
	public function len() return this == null ? -1 : this.length;
}

class ABS20_dynamic_and_null {
	static function g<T>(t:T):T return t;
	static function main() {
		var a:A = 5;
		var d:Dynamic = a;
		trace(d);
		trace(d == 5);
		trace(Std.isOfType(d, Int));
		var n:Null<A> = 3;
		trace(n + n);
		trace(n.d());
		n = null;
		trace(n == null);
		trace(g(a).d());
		trace(g(a));
		trace(Std.string(a));
		trace("" + a);
		trace('$a');
		var s:String = a;
		trace(s);
		trace([a]);
		trace({x:a});
		var x:Nul = null;
		trace(x.or(5));
		x = 3;
		trace(x.or(5));
		var o:Obj = null;
		trace(o.len());
		var arr:Array<Null<A>> = [1,null];
		trace(arr[1] == null);
		trace(arr[0].d());
		var da:Array<Dynamic> = [a, "x"];
		trace(da);
		var anon:{v:A} = {v:5};
		trace(anon.v.d());
		anon.v += 3;
		trace(anon.v);
		var dd:A = (d:Dynamic);
		trace(dd.d());
		trace(n?.d());
		n = 4;
		trace(n?.d());
		trace(n ?? 7);
		var m:Map<A,A> = [1=>2];
		trace(m[1].d());
		for (k=>v in m) trace(k.d() + v.d());
	}
}
