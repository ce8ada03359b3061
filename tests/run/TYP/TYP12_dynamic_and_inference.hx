using TYP12_dynamic_and_inference.Tools;

class Tools {
	public static function twice(p:Point):Int
		return p.x * 2;
}

class Point {
	public var x:Int;

	public function new(x)
		this.x = x;
}

abstract Celsius(Float) {
	public function new(f)
		this = f;

	public function show():String
		return this + "C";
}

/** Dynamic fits what is still unknown without settling it: what comes later does. **/
class TYP12_dynamic_and_inference {
	static function id<T>(x:T):T
		return x;

	static function pick<T>(first:Bool, a:T, b:T):T
		return first ? a : b;

	static function main() {
		var d:Dynamic = new Point(4);
		trace((d == null ? new Point(1) : d).twice());
		trace(pick(true, d, new Point(1)).twice());
		for (p in [d, new Point(5)])
			trace(p.twice());
		var list = [];
		list.push(d);
		list.push(new Point(6));
		trace(list[0].twice() + list[1].twice());
		var degrees:Dynamic = new Celsius(1.5);
		var c = degrees != null ? degrees : new Celsius(0);
		trace(c.show());

		var text:Dynamic = "text";
		var unknown = id(text);
		trace(unknown.length, unknown.charAt(1), id(text).toUpperCase());
		var number:Dynamic = 1.5;
		trace(id(number) + 1, id(number) * 2, id(number) > 1);
		var object:Dynamic = {x: 1, f: i -> i + 1, inner: {name: "n"}};
		var o = id(object);
		o.x = 7;
		trace(o.x, o.f(1), o.inner.name, object.x);
		var nothing = d == null ? text : null;
		trace(nothing, nothing == null);
		trace(Lambda.fold([number, number], (a, b) -> a + b, number));
		var found = Lambda.find(([object] : Array<Dynamic>), e -> e.x == 7);
		trace(found.x);
	}
}
