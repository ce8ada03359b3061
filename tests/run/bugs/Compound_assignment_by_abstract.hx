// `place op= value` evaluates the place once, also where the value is Dynamic or its abstract has the operator.
abstract Num(Int) from Int to Int {
	@:op(A + B) static function plus(a:Num, b:Num):Num
		return (a : Int) + (b : Int) + 1;
}

class Holder {
	public var n = 1;
	public var values = [1, 2];

	public function new() {}
}

class Main {
	static function see<T>(x:T):T {
		trace("seen");
		return x;
	}

	static function main() {
		var holder = new Holder();
		see(holder).n += (3 : Num);
		trace(holder.n);
		see(holder).values[see(1)] += (see(5) : Num);
		trace(holder.values);
		var d:Dynamic = 2;
		see(holder).n += d;
		see(holder).values[see(0)] *= see(d);
		trace(holder.n, holder.values.join(" "));
		trace(see(holder).n += (4 : haxe.Int32));
	}
}
