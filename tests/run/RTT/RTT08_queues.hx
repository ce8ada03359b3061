import sys.thread.*;

/** Deques of several kinds of items, messages, thread-local values. **/
class RTT08_queues {
	static function main() {
		var numbers = new Deque<Int>();
		trace(numbers.pop(false));
		for (i in 0...20)
			if (i % 3 == 0)
				numbers.push(i)
			else
				numbers.add(i);
		trace([for (_ in 0...20) numbers.pop(true)]);
		trace(numbers.pop(false));
		var floats = new Deque<Float>();
		floats.add(0.5);
		floats.push(-1);
		trace(floats.pop(true), floats.pop(false), floats.pop(false));
		var functions = new Deque<() -> String>();
		Thread.create(() -> {
			for (i in 0...3)
				functions.add(() -> 'function $i');
		});
		for (_ in 0...3) {
			var f = functions.pop(true);
			trace(f());
		}
		// Many through one queue: nothing is lost and each producer's items stay in order.
		var items = new Deque<{from:Int, number:Int}>();
		for (from in 0...3)
			Thread.create(() -> {
				for (number in 0...300)
					items.add({from: from, number: number});
			});
		var next = [0, 0, 0], isOrdered = true;
		for (_ in 0...900) {
			var item = items.pop(true);
			isOrdered = isOrdered && next[item.from] == item.number;
			next[item.from]++;
		}
		trace(next, isOrdered);

		var main = Thread.current();
		trace(main == Thread.current());
		var echo = Thread.create(() -> {
			while (true) {
				var message:Dynamic = Thread.readMessage(true);
				if (message == null)
					break;
				main.sendMessage({reply: message});
			}
			main.sendMessage(Thread.current() == main);
		});
		trace(echo == main);
		for (message in ([1, "two", [3], null] : Array<Dynamic>))
			echo.sendMessage(message);
		trace([for (_ in 0...4) Thread.readMessage(true)]);

		var name = new Tls<String>(), number = new Tls<Int>(), seen = new Deque<String>();
		name.value = "main";
		number.value = 1;
		for (i in 0...3)
			Thread.create(() -> {
				var before = name.value;
				name.value = 'thread $i';
				number.value += i;
				seen.add('$before ${name.value} ${number.value}');
			});
		var all = [for (_ in 0...3) seen.pop(true)];
		all.sort(Reflect.compare);
		trace(all);
		trace(name.value, number.value, new Tls<Float>().value == 0);
	}
}
