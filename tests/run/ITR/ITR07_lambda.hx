using Lambda;

class ITR07_lambda {
	static function main() {
		var a = [3, 1, 2];
		trace(a.map(v -> v * 2), a.filter(v -> v > 1), a.fold((v, acc) -> v + acc, 10));
		trace(a.exists(v -> v == 2), a.foreach(v -> v > 0), a.find(v -> v < 3), a.has(9));
		trace(a.count(), a.count(v -> v > 1), a.indexOf(2), a.empty(), [].empty());
		trace(a.mapi((i, v) -> i * v), a.flatMap(v -> [v, v]), [[1], [2, 3]].flatten());
		trace(["x" => 1, "y" => 2].fold((v, acc) -> v + acc, 0));
		trace(a.concat([9]), a.list().length, a.array());
		a.iter(v -> trace(v));
		var l = new List();
		l.add("p");
		trace(l.array(), l.map(s -> s + s).array());
	}
}
