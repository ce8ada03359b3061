import haxe.Timer;
import sys.thread.*;
import sys.thread.EventLoop;

class RTT08_event_loops {
	static function main() {
		var events = Thread.current().events, log = [];
		trace(events.progress());
		events.promise();
		trace(events.progress());
		events.run(() -> log.push("once"));
		events.runPromised(() -> {
			log.push("promised");
			events.run(() -> log.push("added meanwhile"));
		});
		trace(events.progress(), log);
		trace(events.progress(), log.length);
		trace(events.progress());
		var handle = events.repeat(() -> log.push("never"), 100000);
		trace(switch events.progress() {
			case At(time): time > Sys.time() + 50;
			case other: false;
		});
		trace(events.wait(0), events.wait(0.01));
		events.cancel(handle);
		trace(events.progress());
		trace(events.wait(0.01));
		Thread.create(() -> events.run(() -> log.push("from another thread")));
		trace(events.wait(5), events.progress(), log[3]);

		var done = new Lock(), order = new Deque<String>();
		var looping = Thread.createWithEventLoop(() -> {
			order.add("job");
			Timer.delay(() -> order.add("timer"), 200);
			Thread.current().events.run(() -> order.add("event"));
			Thread.current().events.promise();
		});
		for (_ in 0...3)
			trace(order.pop(true));
		looping.events.runPromised(() -> {
			order.add(Thread.current() == looping ? "on its thread" : "elsewhere");
			done.release();
		});
		done.wait();
		trace(order.pop(true));

		Thread.create(() -> {
			Thread.runWithEventLoop(() -> {
				var n = 0, timer = new Timer(2);
				timer.run = () -> if (++n == 3) {
					timer.stop();
					order.add('ticks $n');
				}
			});
			order.add(try {
				Thread.current().events;
				"a loop";
			} catch (e:NoEventLoopException) "no loop any more");
			done.release();
		});
		done.wait();
		trace(order.pop(true), order.pop(true));

		// The main thread's own loop runs when main has ended.
		var last = new Timer(5), ticks = 0;
		last.run = () -> {
			trace('tick ${++ticks}');
			if (ticks == 2) {
				last.stop();
				events.promise();
				Thread.create(() -> {
					Sys.sleep(0.05);
					events.runPromised(() -> trace("kept alive by a promise"));
				});
			}
		};
		Thread.runWithEventLoop(() -> trace("main ends"));
	}
}
