@:multiType(K) abstract MM<K,V>(haxe.Constraints.IMap<K,V>) {
	public function new();
	public inline function set(k:K,v:V) this.set(k,v);
	@:arrayAccess public inline function get(k:K) return this.get(k);
	@:arrayAccess inline function aw(k:K,v:V):V {
		this.set(k,v);
		return v;
	}

	@:to static inline function toS<K:String,V>(t:haxe.Constraints.IMap<K,V>):haxe.ds.StringMap<V> return new haxe.ds.StringMap<V>();
	@:to static inline function toI<K:Int,V>(t:haxe.Constraints.IMap<K,V>):haxe.ds.IntMap<V> return new haxe.ds.IntMap<V>();
}

class B<T> {
	public var v:T;
	public function new(v) this.v = v;
	public function name() return "B";
}

class BI extends B<Int> {
	override function name() return "BI" + (v+1);
}

class BS extends B<String> {
	override function name() return "BS" + v.length;
}

@:multiType abstract P<T>(B<T>) {
	public function new(v:T);
	@:to static function i(b:B<Int>, v:Int):BI return new BI(v);
	@:to static function s(b:B<String>, v:String):BS return new BS(v);
	public function name() return this.name();
	public function val():T return this.v;
}

class ABS12_user_multi_type {
	static function main() {
		var m = new MM<String,Int>();
		m["a"] = 1;
		trace(m["a"]);
		m.set("b",2);
		trace(m.get("b"));
		var mi = new MM<Int,String>();
		mi[3] = "x";
		trace(mi[3]);
		var p = new P(5);
		trace(p.name());
		trace(p.val()+1);
		var q = new P("hey");
		trace(q.name());
		trace(q.val().length);
		var f = new MM();
		f[1] = 2.5;
		trace(f[1]);
	}
}
