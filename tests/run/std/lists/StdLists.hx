import haxe.ds.GenericStack;
import haxe.ds.List;
import haxe.ds.Vector;

class StdLists {
	static function main() {
		var l = new List<Int>();
		l.add(2);
		l.add(3);
		l.push(1);
		trace(l, l.length, l.first(), l.last(), l.pop(), l.remove(3), l.remove(9), l);
		trace(l.isEmpty(), l.map(v -> v * 2), l.filter(v -> v > 5), l.join(","));
		var s = new GenericStack<String>();
		s.add("a");
		s.add("b");
		trace(s.first(), s.pop(), s.isEmpty(), s.pop(), s.pop());
		var v = new Vector<Int>(4);
		for (i in 0...4)
			v[i] = i * i;
		trace(v.length, v[3], v.toArray(), v.get(2));
		Vector.blit(v, 0, v, 1, 3);
		trace(v.toArray());
		trace(Vector.fromArrayCopy([1, 2]).map(x -> x + 0.5).toArray(), v.copy().toArray(), v.join("/"));
		var f = new Vector<Float>(2);
		f[0] = 1;
		f[1] = 2.5;
		trace(f.toArray());
		var strs = new Vector<String>(2);
		trace(strs[0]);
		strs.fill("q");
		trace(strs[1]);
	}
}
