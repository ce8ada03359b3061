typedef Fun<A, B> = A->B;
typedef I64 = haxe.Int64;
typedef Dyn<T> = Dynamic;
typedef Rec = {x:Int, s:String};
typedef Part = {x:Int, ?y:Int, ?z:String};

enum Tag {
	A;
	B(x:Int);
	C(s:String, e:Tag);
	D(f:Float, b:Bool);
}

enum Maybe<T> {
	Nil;
	One(v:T);
	More(v:T, rest:Maybe<T>);
}

enum abstract Color(Int) to Int {
	final Red = 1;
	final Green = 5;
	final Blue = -3;

	public static function of(x:Int):Color
		return (x & 1) == 0 ? Red : (x & 2) == 0 ? Green : Blue;
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

	public function new(values:Array<T>, more:T) {
		this.values = values.copy();
		this.values.push(more);
	}

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

class Span {
	var at:Int;
	final end:Int;

	public inline function new(at:Int, length:Int) {
		this.at = at;
		end = at + (length & 7);
	}

	public inline function hasNext():Bool
		return at < end;

	public inline function next():Int
		return at++;
}

abstract class Op {
	public var n:Int = 0;

	abstract public function run(x:Int):Int;

	public function twice(x:Int):Int {
		n++;
		return run(run(x));
	}
}

class Plus extends Op {
	final k:Int;

	public function new(k:Int)
		this.k = k;

	public function run(x:Int):Int
		return x + k;
}

class Times extends Op {
	public function new() {}

	public function run(x:Int):Int {
		n += 2;
		return x * 3;
	}
}

class Same extends Op {
	final f:Int->Int;

	public function new(f:Int->Int)
		this.f = f;

	public function run(x:Int):Int
		return Lib.burn() ? x : f(x);

	override function twice(x:Int):Int
		return super.twice(x) - 1;
}

class Point {
	public var x:Float;
	public var y:Float;

	public inline function new(x:Float, y:Float) {
		this.x = x;
		this.y = y;
	}

	public inline function plus(o:Point):Point
		return new Point(x + o.x, y + o.y);

	public inline function flip():Point {
		var old = x;
		x = y;
		y = old;
		return this;
	}

	public function dot(o:Point):Float
		return x * o.x - y * o.y;
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

class Counted<T> extends Box<T> {
	public var gets = 0;

	override function get():T {
		gets++;
		return super.get();
	}

	override function set(x:T):T {
		n += 10;
		return super.set(x);
	}
}

class Pair<A, B> {
	public var a:A;
	public var b:B;

	public inline function new(a:A, b:B) {
		this.a = a;
		this.b = b;
	}

	public function swap():Pair<B, A>
		return new Pair(b, a);
}

class Err extends haxe.Exception {
	public final code:Int;

	public function new(message:String, code:Int) {
		super(message);
		this.code = code;
	}
}

class Worse extends Err {}

abstract Num(Int) from Int {
	@:op(A + B) static function plus(a:Num, b:Num):Num
		return a.toInt() + b.toInt() + 1;

	@:op(A * B) @:commutative static function times(a:Num, b:Int):Num
		return a.toInt() * b;

	@:op(-A) function minus():Num
		return -this;

	@:op(A < B) static inline function less(a:Num, b:Num):Bool
		return a.toInt() < b.toInt();

	@:op(A += B) inline function add(b:Int):Num
		return this = this + b * 2;

	@:to function toText():String
		return "num" + this;

	public inline function toInt():Int
		return this;
}

@:forward(length)
abstract Ring<T>(Array<T>) {
	public inline function new(values:Array<T>, more:T)
		this = values.concat([more]);

	@:arrayAccess inline function at(i:Int):T
		return this[(i & 0x7FFFFFFF) % this.length];

	@:arrayAccess inline function put(i:Int, v:T):T
		return this[(i & 0x7FFFFFFF) % this.length] = v;

	public inline function iterator()
		return this.iterator();
}

class Ext {
	public static inline function dbl(x:Int):Int
		return x + x;

	public static function last<T>(a:Array<T>, or:T):T
		return a.length == 0 ? or : a[a.length - 1];

	public static inline function then<A, B>(x:A, f:A->B):B
		return f(x);
}

class Lib {
	static var fuel = 300;
	static var lines = 0;

	/** Begins the program of a seed. **/
	public static function start(seed:Int):Void {
		fuel = 300;
		lines = 0;
		Sys.println("seed " + seed);
	}

	public static function burn():Bool
		return --fuel < 0;

	public static function out(s:String):Void {
		if (lines++ < 120)
			Sys.println(s.length > 200 ? s.substr(0, 200) : s);
	}

	/** Shows that and when `x` is computed. **/
	public static function see<T>(x:T):T {
		if (lines++ < 60)
			Sys.println("see");
		return x;
	}

	public static function id<T>(x:T):T
		return x;

	public static function isNull<T>(x:Null<T>):Bool
		return x == null;

	public static function cap(s:String):String
		return s.length > 30 ? s.substr(0, 30) : s;

	public static function few<T>(a:Array<T>):Array<T>
		return a.length > 8 ? a.slice(0, 8) : a;

	public static inline function pick<T>(c:Bool, a:T, b:T):T
		return c ? a : b;

	public static function opt(x:Int, ?y:Int, z:Int = 5):Int
		return x * 3 + (y ?? 7) - z;

	public static function rest(...xs:Int):Int {
		var sum = xs.length;
		for (x in xs)
			sum = sum * 3 + x;
		return sum;
	}

	public static function int(x:Int):String
		return "" + x;

	public static function bool(x:Bool):String
		return x ? "yes" : "no";

	public static function text(x:String):String
		return '<$x>';

	public static function fl(x:Float):String {
		if (x != x)
			return "nan";
		if (x >= 2e9 || x <= -2e9)
			return "big";
		if (x >= 1e4 || x <= -1e4)
			return "" + Std.int(x);
		var rounded = Math.ffloor(x * 256) / 256;
		return rounded == 0 ? "0" : "" + rounded;
	}

	public static function long(x:I64):String
		return haxe.Int64.toStr(x);

	public static function uint(x:UInt):String
		return fl(x) + (x > 0x7FFFFFFF ? "!" : "");

	public static function num(x:Num):String
		return x;

	public static function color(x:Color):String
		return switch x {
			case Red: "red";
			case Green: "green";
			case Blue: "blue";
		}

	public static function tag(e:Tag):String
		return switch e {
			case A: "A";
			case B(x) if (x < 0): 'neg$x';
			case B(x): 'B$x';
			case C(s, C(t, _)): 'CC$s$t';
			case C(s, e): burn() ? s : cap(s + tag(e));
			case D(f, true): "D" + fl(f);
			case D(f, _): "d" + fl(f);
		}

	public static function shape(x:Shape):String
		return x.sm("") + x.p;

	public static function op(x:Op):String
		return "op" + x.run(1) + "." + x.n;

	public static function point(p:Point):String
		return fl(p.x) + ":" + fl(p.y);

	public static function rec(r:Rec):String
		return r.s + r.x;

	public static function part(r:Part):String
		return r.x + "/" + r.y + "/" + r.z;

	public static function nul<T>(f:T->String):Null<T>->String
		return x -> isNull(x) ? "null" : f((x : T));

	public static function arr<T>(f:T->String):Array<T>->String
		return a -> "[" + few(a).map(f).join(",") + "]" + a.length;

	public static function ring<T>(f:T->String):Ring<T>->String
		return a -> "(" + [for (x in a) f(x)].join(" ") + ")";

	public static function box<T>(f:T->String):Box<T>->String
		return b -> "box" + b.n + f(b.get());

	public static function pair<A, B>(f:A->String, g:B->String):Pair<A, B>->String
		return p -> f(p.a) + "&" + g(p.b);

	public static function maybe<T>(f:T->String):Maybe<T>->String {
		function show(m:Maybe<T>, depth:Int):String
			return switch m {
				case Nil: "-";
				case One(v): f(v);
				case More(_, _) if (depth > 3): "..";
				case More(v, rest): f(v) + "+" + show(rest, depth + 1);
			}
		return m -> show(m, 0);
	}

	public static function map<K, V>(f:K->String, g:V->String):Map<K, V>->String
		return m -> {
			var all = [for (k in m.keys()) f(k) + "=" + g((m.get(k) : V))];
			all.sort(cmp);
			"{" + all.join(",") + "}";
		}

	public static function fun<A, B>(a:A, f:B->String):(A->B)->String
		return g -> "fun" + (burn() ? "" : f(g(a)));

	public static function cmp<T:String>(a:T, b:T):Int
		return (a : String) < (b : String) ? -1 : (a : String) > (b : String) ? 1 : 0;

	public static function up(a:Int, b:Int):Int
		return a < b ? -1 : a > b ? 1 : 0;

	public static function fi(x:Float):Int
		return x > -1e6 && x < 1e6 ? Std.int(x) : 77;

	/** Keeps sums of Dynamic Ints where targets agree. **/
	public static function small(x:Dynamic):Dynamic
		return x > -1000000 && x < 1000000 ? x : 3;

	public static function half(x:Int):Int
		return x >> 1;

	public static function at<T>(a:Array<T>, i:Int, or:T):T
		return a.length == 0 ? or : a[(i & 0x7FFFFFFF) % a.length];

	public static function put<T>(a:Array<T>, i:Int, v:T):Void
		if (a.length > 0)
			a[(i & 0x7FFFFFFF) % a.length] = v;

	public static function putDynamic(a:Array<Dynamic>, i:Int, v:Dynamic):Void
		if (a.length > 0)
			a[(i & 0x7FFFFFFF) % a.length] = v;

	public static function push<T>(a:Array<T>, v:T):Int
		return a.length < 12 ? a.push(v) : -1;

	public static function shrink<T>(a:Array<T>, n:Int):Void
		if (a.length > (n & 7))
			a.resize(n & 7);

	public static function take<T>(s:Source<T>, n:Int):Array<T>
		return [for (_ in 0...n & 3) s.next()];

	public static function fold<T, R>(a:Array<T>, f:(R, T) -> R, r:R):R {
		for (x in few(a))
			r = f(r, x);
		return r;
	}

	public static function twice<A>(f:A->A):A->A
		return x -> burn() ? x : f(f(x));

	public static function memo<A, B>(f:A->B, a:A):Fun<A, B> {
		var first = true, result = null;
		return x -> {
			if (first) {
				result = f(a);
				first = false;
			}
			burn() ? result : f(x);
		}
	}

	public static function fun0<A, B>(v:B):A->B
		return _ -> v;

	public static function count<K, V>(m:Map<K, V>):Int
		return [for (k in m.keys()) k].length;

	public static function head<T>(m:Maybe<T>, or:T):T
		return switch m {
			case Nil: or;
			case One(v) | More(v, Nil): v;
			case More(_, rest): burn() ? or : head(rest, or);
		}
}

