import haxe.ds.*;
enum Key {
	A;
	B(i:Int);
}

class Obj {
	public var id:Int;
	public function new(id) this.id = id;
	public function toString() return "o" + id;
}

class ITR02_map_loops {
	static function generic<K, V>(m:Map<K, V>):String {
		var s = [];
		for (k => v in m) s.push(k + "=" + v);
		for (v in m) s.push("" + v);
		s.sort(Reflect.compare);
		return s.join(",");
	}

	static function viaInterface(m:haxe.Constraints.IMap<Int, Int>) {
		var s = 0;
		for (k => v in m) s += k * v;
		for (v in m) s += v;
		return s;
	}

	static function main() {
		trace(generic([1 => 2, 3 => 4]));
		trace(generic(["a" => 1.5]));
		trace(generic([new Obj(1) => true]));
		trace(generic([A => "x", B(2) => "y"]));
		trace(generic(new Map<Int, Int>()));
		trace(viaInterface([1 => 2, 3 => 4]));
		var tree = new BalancedTree<Int, String>();
		tree.set(2, "two");
		tree.set(1, "one");
		var odd:Map<Int, String> = cast tree;
		for (k => v in odd) trace(k + v);
		for (v in odd) trace(v);
		var m = [1 => 10, 2 => 20, 3 => 30];
		for (k => v in m) {
			if (k == 1) m.remove(1);
			if (k == 2) continue;
			trace(k + v);
		}
		trace([for (v in m) v]);
		trace([for (k => v in m) v => k][30]);
		for (v in m) {
			trace(v);
			break;
		}
		var dyn:Map<Int, Dynamic> = cast m;
		for (k => v in dyn) trace(v + k);
		for (v in dyn) trace(v + 1);
		var none:Map<Int, Int> = null;
		try {
			for (v in none) trace(v);
		} catch (e:Dynamic) trace("null");
		var it = m.iterator();
		trace(it.next());
		var kv = m.keyValueIterator();
		var p = kv.next();
		trace(p.key + p.value);
		it = [7].iterator();
		trace(it.next());
		var f = [];
		for (k => v in m) f.push(() -> k + v);
		trace(f[0]() + f[1]());
		var total = 0;
		for (a in m) for (b in m) total += a * b;
		trace(total);
	}
}
