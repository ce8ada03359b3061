enum PAT04_tree {
	Leaf(n:Int);
	Node(l:PAT04_tree, r:PAT04_tree);
}

class PAT04_named {
	static function f(t:PAT04_tree):String
		return switch t {
			case whole = Leaf(n = 1 | 2): 'small $n $whole';
			case Node(l = Leaf(_), r = Node(_, _)): 'left $l right $r';
			case Node(Leaf(a), Leaf(b)) | Node(Node(Leaf(a), _), Leaf(b)): 'pair $a $b';
			case other = _: 'other $other';
		}

	static function main() {
		trace(f(Leaf(1)), f(Leaf(5)));
		trace(f(Node(Leaf(1), Node(Leaf(2), Leaf(3)))));
		trace(f(Node(Leaf(1), Leaf(3))));
		trace(f(Node(Node(Leaf(7), Leaf(8)), Leaf(9))));
		switch [1, 2, 3] {
			case [x = 1, _, z]:
				trace(x, z);
			case _:
		}
	}
}
