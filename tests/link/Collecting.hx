class Node {
	public var left:Node;
	public var right:Node;
	public var weight:Float;

	public function new(depth:Int) {
		weight = depth / 2;
		if (depth > 0) {
			left = new Node(depth - 1);
			right = new Node(depth - 1);
		}
	}

	public function sum():Float {
		return left == null ? weight : weight + left.sum() + right.sum();
	}
}

class Collecting {
	static function main() {
		var kept = new Node(10);
		var total = 0.0;
		for (i in 0...100) total += new Node(10).sum();
		Sys.println(total);
		Sys.println(kept.sum());
		var words = [for (i in 0...1000) "word" + i];
		words.reverse();
		Sys.println(words[0] + words[999]);
	}
}
