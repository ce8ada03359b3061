import haxe.atomic.*;
import sys.thread.*;

typedef Item = {number:Int, next:Null<Item>};

/** Atomics with several threads at them. **/
class RTT09_contended {
	static inline var N_THREADS = 4;

	static function together(f:Int->Void) {
		var done = new Lock();
		for (i in 0...N_THREADS)
			Thread.create(() -> {
				f(i);
				done.release();
			});
		for (_ in 0...N_THREADS)
			done.wait();
	}

	static function main() {
		var sum = new AtomicInt(0), bits = new AtomicInt(0), turned = new AtomicInt(0);
		together(i -> {
			for (k in 0...2000) {
				sum.add(k);
				sum.sub(1);
				turned.xor(1 << i);
			}
			bits.or(1 << i);
		});
		trace(sum.load() == N_THREADS * (1999000 - 2000), bits.load(), turned.load());
		together(i -> bits.and(~(1 << i)));
		trace(bits.load());

		// A lock of one's own.
		var isTaken = new AtomicBool(false), plain = 0;
		together(_ -> for (_ in 0...500) {
			while (isTaken.compareExchange(false, true)) {}
			plain++;
			isTaken.store(false);
		});
		trace(plain);

		// Each value is taken by one thread.
		var next = new AtomicInt(0), taken = [for (_ in 0...1000) 0];
		together(_ -> while (true) {
			var index = next.add(1);
			if (index >= taken.length)
				break;
			taken[index]++;
		});
		trace([for (count in taken) if (count != 1) count]);

		// A stack without locks, whose items are the collector's while threads race for them.
		var bottom:Item = {number: -1, next: null};
		var top = new AtomicObject<Item>(bottom);
		together(i -> for (k in 0...400) {
			var item:Item = {number: i * 400 + k, next: null};
			var seen = top.load();
			while (true) {
				item.next = seen;
				var before = top.compareExchange(seen, item);
				if (before == seen)
					break;
				seen = before;
			}
		});
		var numbers = [], item = top.load();
		while (item != bottom) {
			numbers.push(item.number);
			item = item.next;
		}
		numbers.sort((a, b) -> a - b);
		trace(numbers.length, numbers[0], numbers[1599]);
		trace(top.exchange(bottom) == bottom, top.load() == bottom, top.store({number: 5, next: null}).number);

		// Exactly one thread sees the change.
		var flag = new AtomicBool(false), winners = new AtomicInt(0);
		together(_ -> if (!flag.exchange(true)) winners.add(1));
		trace(winners.load(), flag.load());
		trace(winners.compareExchange(1, 10), winners.compareExchange(1, 20), winners.exchange(3), winners.store(4), winners.load());
		trace(new AtomicInt(2147483647).add(1), [for (c in [new AtomicInt(2147483647)]) {c.add(1); c.load();}]);
	}
}
