class RTT06_node {
	public var next:RTT06_node;
	public var data:Array<Int>;

	public function new(n:Int)
		data = [for (i in 0...n) i];
}

class RTT06_collection {
	static function main() {
		var total = 0;
		for (round in 0...50) {
			var a = new RTT06_node(10), b = new RTT06_node(20);
			a.next = b;
			b.next = a;
			total += a.next.next.data.length + b.data[19];
		}
		trace(total);
		var head:RTT06_node = null;
		for (i in 0...2000) {
			var n = new RTT06_node(3);
			n.next = head;
			head = n;
		}
		var count = 0;
		while (head != null) {
			count += head.data[2];
			head = head.next;
		}
		trace(count);
		var m = new Map<String, Array<String>>();
		for (i in 0...500) {
			var k = "k" + (i % 50);
			if (!m.exists(k))
				m[k] = [];
			m[k].push("v" + i);
		}
		trace(m["k7"].length, m["k7"][9]);
		var fs = [for (i in 0...100) () -> "f" + i];
		trace(fs[42]());
	}
}
