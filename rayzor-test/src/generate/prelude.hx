enum E {
	A;
	B(x:Int);
	C(s:String, e:E);
	D(f:Float, b:Bool);
}

interface Shape {
	var p(get, set):Int;
	function m0(x:Int):Int;
	function sm(x:String):String;
}

interface Source<T> {
	function next():T;
}

class Repeat<T> implements Source<T> {
	var values:Array<T>;
	var at = 0;

	public function new(values:Array<T>)
		this.values = values;

	public function next():T
		return values[at++ % values.length];
}

class Count implements Source<Int> {
	var at:Int;

	public function new(at:Int)
		this.at = at;

	public function next():Int
		return at++;
}

class Box<T> {
	public var v:T;
	public var n(default, null):Int = 1;

	final seen:Array<T> = [];

	public function new(v:T)
		this.v = v;

	public function get():T
		return v;

	public function set(x:T):T {
		if (seen.length < 8)
			seen.push(v);
		n++;
		return v = x;
	}

	public function map<U>(f:T->U):Box<U> {
		var r = new Box<U>(f(v));
		for (x in seen)
			r.set(f(x));
		return r;
	}

	public function fold<A>(f:(A, T) -> A, a:A):A {
		for (x in seen)
			a = f(a, x);
		return f(a, v);
	}
}

class Err extends haxe.Exception {
	public final code:Int;

	public function new(message:String, code:Int) {
		super(message);
		this.code = code;
	}
}

abstract Num(Int) from Int {
	@:op(A + B) static function plus(a:Num, b:Num):Num
		return a.toInt() + b.toInt() + 1;

	@:op(A * B) @:commutative static function times(a:Num, b:Int):Num
		return a.toInt() * b;

	@:op(-A) function minus():Num
		return -this;

	@:op(A < B) static function less(a:Num, b:Num):Bool
		return a.toInt() < b.toInt();

	public inline function toInt():Int
		return this;
}

class Lib {
	static var fuel = 300;
	static var lines = 0;

	public static function burn():Bool
		return --fuel < 0;

	public static function out(s:String):Void {
		if (lines++ < 300)
			Sys.println(s);
	}

	public static function cap(s:String):String
		return s.length > 40 ? s.substr(0, 40) : s;

	public static function fl(x:Float):String {
		if (x != x)
			return "nan";
		if (x >= 1e6 || x <= -1e6)
			return "big";
		var rounded = Math.ffloor(x * 256) / 256;
		return rounded == 0 ? "0" : Std.string(rounded);
	}

	public static function fi(x:Float):Int
		return x > -1e6 && x < 1e6 ? Std.int(x) : 77;

	public static function at<T>(a:Array<T>, i:Int):T
		return a[(i & 0x7FFFFFFF) % a.length];

	public static function put<T>(a:Array<T>, i:Int, v:T):Void
		a[(i & 0x7FFFFFFF) % a.length] = v;

	public static function take<T>(s:Source<T>, n:Int):Array<T>
		return [for (_ in 0...n) s.next()];

	public static function twice<A>(f:A->A):A->A
		return x -> burn() ? x : f(f(x));

	public static function showMap(m:Map<String, Int>):String {
		var keys = [for (k in m.keys()) k];
		keys.sort((a, b) -> a < b ? -1 : a > b ? 1 : 0);
		return keys.map(k -> '$k=${m[k]}').join(",");
	}

	public static function showEnum(e:E):String
		return switch e {
			case A: "A";
			case B(x) if (x < 0): 'neg$x';
			case B(x): 'B$x';
			case C(s, C(t, _)): 'CC$s$t';
			case C(s, e): burn() ? s : cap(s + showEnum(e));
			case D(f, true): "D" + fl(f);
			case D(f, _): "d" + fl(f);
		}
}

