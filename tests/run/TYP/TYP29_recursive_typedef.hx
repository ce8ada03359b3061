typedef TYP29_node = {
	var v:Int;
	var ?next:TYP29_node;
}

typedef TYP29_tree<T> = {
	var value:T;
	var children:Array<TYP29_tree<T>>;
}

class TYP29_recursive_typedef {
	static function count<T>(t:TYP29_tree<T>):Int {
		var n = 1;
		for (c in t.children)
			n += count(c);
		return n;
	}

	static function main() {
		var l:TYP29_node = {v: 1, next: {v: 2, next: {v: 3}}};
		var s = 0;
		var at = l;
		while (at != null) {
			s += at.v;
			at = at.next;
		}
		trace(s);
		trace(count({value: "a", children: [{value: "b", children: []}, {value: "c", children: [{value: "d", children: []}]}]}));
	}
}
