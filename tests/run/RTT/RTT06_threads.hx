import sys.thread.*;

class Node {
	public final left:Node;
	public final right:Node;

	public function new(left, right) {
		this.left = left;
		this.right = right;
	}

	public function count():Int
		return 1 + (left == null ? 0 : left.count()) + (right == null ? 0 : right.count());
}

/** Collections while other threads allocate, wait, compute without allocating, and hand each other structures. **/
class RTT06_threads {
	static function tree(depth:Int):Node
		return depth == 0 ? new Node(null, null) : new Node(tree(depth - 1), tree(depth - 1));

	static function work(trees:Deque<Node>):Int {
		var total = 0;
		for (round in 0...12) {
			trees.add(tree(11));
			total += trees.pop(true).count();
			var text = new StringBuf();
			for (i in 0...100)
				text.add('$round-$i,');
			if (text.toString().split(",").length != 101)
				throw "text";
			var fields:Dynamic = {};
			for (i in 0...12)
				Reflect.setField(fields, 'field$i', [i]);
			for (i in 0...12)
				if (Reflect.field(fields, 'field$i')[0] != i)
					throw "field";
			var map = [for (i in 0...50) 'key$i' => {value: i}];
			for (key => item in map)
				if (key != 'key${item.value}')
					throw "map";
			try {
				if (round % 2 == 0)
					throw new haxe.Exception('round $round');
			} catch (e)
				total += e.message == 'round $round' ? 1 : 0;
		}
		return total;
	}

	/** Neither of these allocates or calls. **/
	static function spin(stop:haxe.atomic.AtomicBool):Int {
		var x = 1;
		while (!stop.load())
			x = x * 31 + 7;
		return x;
	}

	static function count(n:Int):Int {
		var sum = 0;
		for (i in 0...n)
			sum ^= i * i;
		return sum;
	}

	static function fib(n:Int):Int
		return n < 2 ? n : fib(n - 1) + fib(n - 2);

	static function main() {
		var trees = new Deque<Node>(), totals = new Deque<Int>();
		var stop = new haxe.atomic.AtomicBool(false), spinners = new Deque<Int>();
		Thread.create(() -> spinners.add(spin(stop) == 0 ? 0 : 1));
		Thread.create(() -> totals.add(count(3000000) & 0));
		Thread.create(() -> totals.add(fib(24)));
		for (_ in 0...4)
			Thread.create(() -> totals.add(work(trees)));
		var kept = [for (i in 0...500) {name: 'object $i', number: i}];
		// The main thread waits without touching the heap meanwhile.
		var sum = 0;
		for (_ in 0...6)
			sum += totals.pop(true);
		trace(sum == 4 * (12 * 4095 + 6) + 46368);
		stop.store(true);
		trace(spinners.pop(true));
		var intact = true;
		for (i in 0...500)
			intact = intact && kept[i].name == 'object $i' && kept[i].number == i;
		trace(intact);
	}
}
