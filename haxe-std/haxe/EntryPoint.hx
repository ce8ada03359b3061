package haxe;

import rayzor.ThreadState;
import sys.thread.Mutex;
import sys.thread.Thread;

/** The main thread as seen by others. **/
class EntryPoint {
	static final mutex = new Mutex();

	/** How many threads of `addThread` have not ended. **/
	public static var threadCount(default, null):Int = 0;

	/** Makes the main thread look for events. **/
	public static function wakeup():Void
		ThreadState.main.events.run(() -> {});

	/** Runs `f` on the main thread. **/
	public static function runInMainThread(f:() -> Void):Void
		ThreadState.main.events.run(f);

	/** Runs `f` on a thread of its own; the program goes on until it has ended. **/
	public static function addThread(f:() -> Void):Void {
		count(1);
		ThreadState.main.events.promise();
		Thread.create(() -> {
			try
				f()
			catch (error:Dynamic)
				ThreadState.report(error);
			count(-1);
			ThreadState.main.events.runPromised(() -> {});
		});
	}

	/** Runs the main thread's events. The program does so by itself when `main` has ended. **/
	public static function run():Void {}

	static function count(change:Int):Void {
		mutex.acquire();
		threadCount += change;
		mutex.release();
	}
}
