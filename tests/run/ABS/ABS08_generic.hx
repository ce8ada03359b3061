abstract D(Map<String,Dynamic>) {
	public function new() this = new Map();
	@:op(a.b) public function read(name:String):Dynamic return this.get(name);
	@:op(a.b) public function write<T>(name:String, v:T):T {
		this.set(name, v);
		return v;
	}

	public function real() return "real";
}

abstract R({}) from {}
{
	@:resolve inline function res(s:String):String return "res:" + s;
}

abstract T<X>(Array<X>) from Array<X> {
	@:op(a.b) function rd(n:String):X return this[Std.parseInt(n.substr(1))];
	@:op(a.b) function wr(n:String, v:X):X return this[Std.parseInt(n.substr(1))] = v;
}

class ABS08_generic {
	static var n = 0;
	static function dd(d:D) {
		n++;
		return d;
	}

	static function main() {
		var d = new D();
		d.foo = 5;
		trace(d.foo);
		d.bar = "x";
		trace(d.bar + "y");
		trace(d.real());
		trace(d.none);
		d.foo += 2;
		trace(d.foo);
		dd(d).foo = 10;
		trace(n);
		trace(d.foo);
		var r:R = {a:1};
		trace(r.anything);
		trace(r.other.length);
		var t:T<Int> = [1,2,3];
		trace(t._1 + 1);
		t._2 = 9;
		trace(t._2);
		t._0 += 5;
		trace(t._0);
	}
}
