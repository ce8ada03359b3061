// `case null` behind cases that look into a structure or an object.
class Node {
	public var value:Int;
	public var next:Node;

	public function new(value, ?next) {
		this.value = value;
		this.next = next;
	}
}

class Main {
	static function structure(point:{x:Int, y:Int})
		return switch point {
			case {x: 0}: "left";
			case {x: 1, y: 1}: "corner";
			case null: "none";
			case {y: 2}: "high";
			default: "other";
		}

	static function node(node:Node)
		return switch node {
			case {value: 1, next: {value: 2}}: "1, 2";
			case {value: 1, next: null}: "1";
			case {value: 3, next: {value: 4, next: {value: 5}} | null}: "3";
			case null: "none";
			case {value: value} if (value > 6): "big";
			case _: "other";
		}

	static function main() {
		trace(structure(null), structure({x: 0, y: 3}), structure({x: 1, y: 1}), structure({x: 1, y: 2}), structure({x: 7, y: 7}));
		trace(node(null));
		trace(node(new Node(1)));
		trace(node(new Node(1, new Node(2))));
		trace(node(new Node(3)));
		trace(node(new Node(3, new Node(4, new Node(5)))));
		trace(node(new Node(7)));
		trace(node(new Node(6)));
	}
}
