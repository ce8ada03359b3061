// Objects made by inlined constructors and closures passed to inlined functions keep their identity and state.
class Pt {
	public var x:Int;
	public var y:Int;
	public static var last:Pt;
	public static var made = 0;
	public inline function new(x:Int, y:Int) {
		this.x = x;
		this.y = y;
		made++;
		if (x > 5) last = this;
	}
	public inline function add(o:Pt) return new Pt(x + o.x, y + o.y);
	public inline function me() return this;
	public inline function swap() {
		var t = x;
		x = y;
		y = t;
		return this;
	}
	public function eq(o:Pt) return this == o;
	public inline function with(f:Pt->Void):Pt {
		f(this);
		return this;
	}
}

class Sub extends Pt {
	public var z = 9;
	public inline function new(x:Int) {
		super(x, x + 1);
		z = this.x + y;
	}
}

class Chain {
	public var next:Chain;
	public var v:Int;
	public inline function new(v:Int, ?next:Chain) {
		this.v = v;
		this.next = next == null ? this : next;
	}
}

class Thrower {
	public var a = 1;
	public var b:Int;
	public static var seen:Array<Thrower> = [];
	public inline function new(n:Int) {
		seen.push(this);
		if (n == 0) throw "zero";
		b = n;
	}
}

class Loop {
	public var sum = 0;
	public inline function new(n:Int) {
		for (i in 0...n) {
			if (i == 3) continue;
			sum += i;
		}
	}
}

class Main {
	static inline function id(p:Pt) return p;
	static inline function compose(f:Int->Int, g:Int->Int):Int->Int return x -> f(g(x));
	static inline function each(a:Array<Int>, f:Int->Void) for (x in a) f(x);
	static inline function times(n:Int, f:()->Int):Int {
		var s = 0;
		for (i in 0...n) s += f();
		return s;
	}
	static function keep<T>(x:T):T return x;
	static function main() {
		var a = new Pt(1, 2);
		var b = a;
		b.x = 10;
		Sys.println(a.x + " " + (a == b) + (a == new Pt(10, 2)));
		var c = id(a);
		c.y = 5;
		Sys.println(a.y + " " + (c == a) + a.eq(c) + (a.me() == a));
		var s = new Pt(3, 4).swap();
		Sys.println(s.x + "," + s.y);
		var l = new Pt(7, 8);
		Sys.println((Pt.last == l) + " " + Pt.made);
		l.x++;
		Sys.println(Pt.last.x);
		var arr = [new Pt(0, 0), new Pt(0, 0)];
		Sys.println((arr[0] == arr[1]) + " " + arr.indexOf(arr[1]));
		var m = new Map<Pt, Int>();
		m[a] = 1;
		m[new Pt(10, 5)] = 2;
		Sys.println(m[b] + " " + m[new Pt(10, 5)] + " " + [for (k in m.keys()) k].length);
		var u = new Sub(6);
		Sys.println(u.z + " " + (Pt.last == u) + Std.isOfType(Pt.last, Sub));
		var ch = new Chain(1);
		Sys.println((ch.next == ch) + " " + (ch.next.next.v));
		var ch2 = new Chain(2, ch);
		ch.v = 50;
		Sys.println(ch2.next.v);
		try {
			var t = new Thrower(0);
			Sys.println("no");
		} catch (e:String) Sys.println(e + Thrower.seen.length + Thrower.seen[0].a + Thrower.seen[0].b);
		var t = new Thrower(4);
		Sys.println((Thrower.seen[1] == t) + " " + Thrower.seen[1].b);
		Sys.println(new Loop(6).sum);
		var p = a;
		for (i in 0...3) {
			p = p.add(new Pt(i, -i));
			if (i == 1) keep(p);
		}
		Sys.println(p.x + "," + p.y + (p == a));
		var q:Pt = null;
		for (i in 0...3) {
			var n = new Pt(i, i);
			if (i == 1) q = n;
			n.x += 100;
		}
		Sys.println(q.x);
		var prev:Pt = null;
		var same = 0;
		for (i in 0...4) {
			var n = new Pt(i, 0);
			if (n == prev) same++;
			prev = n;
		}
		Sys.println(same + " " + prev.x);
		new Pt(1, 1).with(o -> { o.x = 77; Pt.last = o; }).swap();
		Sys.println(Pt.last.x + " " + Pt.last.y);
		var x = 1;
		var f = compose(v -> v + x, v -> { x *= 3; v * x; });
		Sys.println(f(2) + " " + f(2) + " " + x);
		var total = 0;
		each([1, 2, 3], v -> { if (v == 2) return; total += v; });
		Sys.println(total);
		var k = 0;
		Sys.println(times(4, () -> k++) + " " + k);
		var fs = [for (i in 0...3) () -> { var j = i; j++; }];
		Sys.println(fs[0]() + fs[0]() + fs[1]() + " " + (fs[0] == fs[0]) + (fs[0] == fs[1]));
		var w = new Pt(1, 1);
		var g = () -> w;
		var h = g();
		w = new Pt(2, 2);
		Sys.println((h == g()) + " " + h.x + g().x);
		var box = {p: new Pt(5, 5)};
		var bp = box.p;
		box.p = new Pt(6, 6);
		Sys.println(bp.x + " " + (Pt.last == box.p));
		var d:Dynamic = new Pt(4, 4);
		d.x = 9;
		Sys.println(d.x + (d : Pt).x);
		var r = if (Math.random() < 2) new Pt(1, 0) else null;
		Sys.println(r.x + (r == null ? "n" : "o"));
	}
}
