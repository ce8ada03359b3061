import haxe.Constraints;

enum GEN06_flat {
	A;
	B;
}

class GEN06_made {
	public var n:Int;

	public function new(n:Int)
		this.n = n;
}

class GEN06_constraints_module {
	static function call(f:Function, args:Array<Dynamic>)
		return Reflect.callMethod(null, f, args);

	static function name<T:FlatEnum>(e:T):String
		return Std.string(e);

	static function count<K, V>(m:IMap<K, V>):Int {
		var n = 0;
		for (k in m.keys())
			n++;
		return n;
	}

	@:generic static function make<T:Constructible<Int->Void>>(n:Int):T
		return new T(n);

	static function main() {
		trace(call((a:Int, b:Int) -> a + b, [1, 2]));
		trace(name(A), name(B));
		trace(count(["a" => 1, "b" => 2]), count([1 => 1]));
		var m:GEN06_made = make(7);
		trace(m.n);
		var f:Function = main;
		trace(Reflect.isFunction(f));
	}
}
