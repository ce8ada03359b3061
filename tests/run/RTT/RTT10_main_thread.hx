import haxe.EntryPoint;
import haxe.MainLoop;
import haxe.Timer;

/** The main loop with priorities, delays, events that do not keep it going, and threads. **/
class RTT10_main_thread {
	static function main() {
		try
			MainLoop.add(null)
		catch (e)
			trace(e.message);
		trace(MainLoop.hasEvents(), MainLoop.threadCount);
		var turns = 0, low:MainEvent = null, high:MainEvent = null;
		low = MainLoop.add(() -> {
			trace("low");
			low.stop();
		}, -1);
		high = MainLoop.add(() -> {
			trace('high ${++turns}');
			if (turns == 2)
				high.stop();
		}, 1);
		var late:MainEvent = null;
		late = MainLoop.add(() -> {
			trace("late");
			late.stop();
			late.call();
		});
		late.delay(0.1);
		trace(late.isBlocking, late.priority, late.nextRun > Timer.stamp());
		var background = MainLoop.add(() -> {});
		background.isBlocking = false;
		background.delay(1000);
		var answer = 0;
		MainLoop.addThread(() -> {
			for (i in 0...1000)
				answer += i;
			Sys.sleep(0.7);
			MainLoop.runInMainThread(() -> trace("on the main thread", answer, EntryPoint.threadCount <= 1));
		});
		trace(MainLoop.threadCount);
		Timer.delay(() -> trace("timer"), 400);
		trace("main ends");
	}
}
