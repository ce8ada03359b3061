// Objects that reflection, exceptions, closures or collections may still see are the same objects everywhere.
class V {
	public var x:Float;
	public var y:Float;
	public var tag:Dynamic;
	public function new(x, y) {
		this.x = x;
		this.y = y;
	}
	public function add(o:V) return new V(x + o.x, y + o.y);
	public function toString() return 'V($x,$y)';
}

class Node {
	public var v:Int;
	public var next:Node;
	public function new(v, ?n) {
		this.v = v;
		next = n;
	}
}

class Acc {
	public var n = 0;
	public function new() {
	}
	public function bump() {
		n++;
		if (n == 3) throw this;
		return n;
	}
}

class It {
	var i = 0;
	final n:Int;
	public function new(n) this.n = n;
	public function hasNext() return i < n;
	public function next() return i++;
}

class Main {
	static var saved:Dynamic;
	static var list:Array<Dynamic> = [];
	static function leak(v:Dynamic) {
		list.push(v);
		return v;
	}
	static function swap(p:{a:Int, b:Int}) {
		var t = p.a;
		p.a = p.b;
		p.b = t;
		return p;
	}
	static function sum(n:Int) {
		var acc = new V(0, 0);
		for (i in 0...n) {
			acc = acc.add(new V(i, -i));
			if (i == n - 2) saved = acc;
		}
		return acc;
	}
	static function build(n:Int):Node {
		var head:Node = null;
		for (i in 0...n) {
			head = new Node(i, head);
			if (i == 1) saved = head;
		}
		return head;
	}
	static function main() {
		var s = sum(5);
		Sys.println(s.toString() + (saved : V).toString() + (saved == s));
		(saved : V).x = 100;
		Sys.println(s.x + "" + saved.x);
		var v = new V(1, 2);
		Reflect.setField(v, "x", 7.0);
		Sys.println(v.x + " " + Reflect.field(v, "y") + Reflect.fields({a: 1, b: 2}).length);
		var o = {a: 1, b: 2};
		swap(o);
		Sys.println(o.a + "" + o.b);
		Reflect.setField(o, "c", 3);
		Sys.println(Reflect.field(o, "c") + "" + Reflect.hasField(o, "a"));
		Reflect.deleteField(o, "a");
		Sys.println(Reflect.hasField(o, "a"));
		var acc = new Acc();
		try {
			while (true) acc.bump();
		} catch (e:Acc) {
			Sys.println((e == acc) + "" + e.n);
			e.n = 50;
		}
		Sys.println(acc.n);
		var partial = new V(1, 1);
		try {
			partial.x = 2;
			if (partial.x > 1) throw "t";
			partial.x = 3;
		} catch (e:String) {
			Sys.println(partial.x);
		}
		Sys.println(partial.x);
		var n = build(4);
		var c = 0;
		var k = n;
		while (k != null) {
			c += k.v;
			k = k.next;
		}
		Sys.println(c + " " + (saved : Node).v);
		(saved : Node).next.v = 60;
		Sys.println(n.next.next.next.v);
		var total = 0;
		for (i in new It(5)) {
			if (i == 2) continue;
			total += i;
		}
		Sys.println(total);
		var it = new It(3);
		it.next();
		for (i in it) total += i * 100;
		Sys.println(total + "" + it.hasNext());
		var cyc = new Node(1);
		cyc.next = cyc;
		Sys.println(cyc.next.next.v);
		cyc.v = 5;
		Sys.println(cyc.next.v);
		var fs = [];
		for (i in 0...3) {
			var t = new V(i, i);
			fs.push(() -> { t.x += 10; return t.x; });
			if (i == 2) t.x = 99;
		}
		Sys.println(fs[0]() + "," + fs[0]() + "," + fs[2]());
		var p = new V(1, 2);
		p.tag = p;
		Sys.println((p.tag.tag : V).y);
		p.tag = [p, p];
		Sys.println(p.tag.length + ((p.tag[0] : V) == p ? "same" : "other"));
		var a = leak(new V(3, 3));
		a.x = 4;
		Sys.println(list[0].x);
		leak(a).y = 8;
		Sys.println(list[0].y + list.length);
		var t = {x: new V(0, 0)};
		var u = t;
		u.x = new V(9, 9);
		Sys.println(t.x.x);
		var m = [1 => new V(1, 1)];
		m[1].x = 5;
		Sys.println(m[1].x);
		for (e in m) e.y = 6;
		Sys.println(m[1].y);
		var loopObj:V = null;
		for (i in 0...5) {
			if (loopObj == null || i == 3) loopObj = new V(i, 0);
			loopObj.y += i;
		}
		Sys.println(loopObj.toString());
		var arr = [for (i in 0...3) new V(i, 0)];
		for (e in arr) e.x *= 2;
		Sys.println(arr.map(e -> e.x).join(","));
		var pair = [new V(1, 0), new V(2, 0)];
		var z = pair[0];
		pair[0] = pair[1];
		pair[1] = z;
		Sys.println(pair[0].x + "" + pair[1].x + (z == pair[1]));
		var e1 = try {
			var tmp = new V(1, 1);
			throw tmp;
		} catch (q:V) {
			q.x = 33;
			q;
		}
		Sys.println(e1.x);
		Sys.println(Type.getClassName(Type.getClass(new V(0, 0))) + Std.isOfType(new V(0, 0), V));
		var h = haxe.Json.stringify({a: 1});
		Sys.println(h);
		var cp = Reflect.copy({a: 5});
		Sys.println(cp.a);
	}
}
