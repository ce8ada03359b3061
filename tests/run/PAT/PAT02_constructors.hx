enum PAT02_t {
	Leaf(v:Int);
	Node(l:PAT02_t, r:PAT02_t);
	Nil;
}

class PAT02_constructors {
	static function sum(t:PAT02_t):Int
		return switch t {
			case Nil: 0;
			case Leaf(v): v;
			case Node(Leaf(a), Leaf(b)): (a + b) * 10;
			case Node(l, r): sum(l) + sum(r);
		}

	static function rotate(t:PAT02_t)
		return switch t {
			case Node(Node(a, b), c): Node(a, Node(b, c));
			case Node(a, Nil) | Node(Nil, a): a;
			case other: other;
		}

	static function main() {
		var t = Node(Node(Leaf(1), Leaf(2)), Leaf(3));
		trace(sum(t), sum(Nil), sum(Node(Nil, Leaf(5))));
		trace(rotate(t), rotate(Node(Leaf(9), Nil)), rotate(Nil), rotate(Node(Nil, Leaf(8))));
	}
}
