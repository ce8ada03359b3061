class StdArrayMethods {
	static function main() {
		var a = [5, 3, 9, 1];
		trace(a.length, a.concat([7, 8]), a.join("-"), a.toString());
		trace(a.push(4), a.pop(), a.shift(), a);
		a.unshift(6);
		a.insert(1, 10);
		a.insert(-1, 20);
		a.insert(99, 30);
		trace(a);
		trace(a.indexOf(9), a.indexOf(99), a.indexOf(6, 1), a.lastIndexOf(1), a.contains(20));
		trace(a.slice(1, 3), a.slice(-2), a.slice(2), a.slice(1, -1), a.slice(5, 2));
		trace(a.splice(1, 2), a, a.splice(-1, 1), a, a.splice(0, 0));
		trace(a.remove(1), a.remove(1), a);
		a.reverse();
		trace(a);
		a.sort((x, y) -> x - y);
		trace(a);
		trace(a.map(v -> v * 0.5), a.filter(v -> v > 8), a.copy() == a);
		a.resize(2);
		trace(a);
		a.resize(4);
		trace(a.length);
		var f = [1.5, 0.5, 2.5];
		f.sort((x, y) -> x < y ? -1 : 1);
		trace(f, f.indexOf(2.5), f.remove(0.5), f);
		var s = ["b", "a", "c"];
		s.sort(Reflect.compare);
		trace(s, s.indexOf("c"), s.contains("z"));
		var b = [true, false];
		b.push(true);
		trace(b, b.indexOf(false));
		var it = s.iterator();
		while (it.hasNext())
			trace(it.next());
		for (i => v in s)
			trace(i + v);
		var nested = [[1, 2], [3]];
		nested[1].push(4);
		trace(nested, [for (n in nested) n.length]);
		var big = [for (i in 0...1000) (i * 7919) % 1000];
		big.sort((x, y) -> x - y);
		var ok = true;
		for (i in 0...1000)
			if (big[i] != i)
				ok = false;
		trace(ok);
		var recs = [for (i in 0...20) {k: i % 3, i: i}];
		recs.sort((x, y) -> x.k != y.k ? x.k - y.k : x.i - y.i);
		trace([for (r in recs) r.i]);
		trace([1, 2, 3].toString(), "" + [null, 1]);
	}
}
