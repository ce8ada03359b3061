import sys.io.Process;
import sys.thread.*;

/** Threads that block in the system do not hold up others that allocate. **/
class RTT08_blocking {
	static function allocate():Int {
		var n = 0;
		for (_ in 0...8) {
			var list = [for (i in 0...20000) {number: i}];
			n += list.length;
		}
		return n;
	}

	static function main() {
		var done = new Lock();
		var sleeper = new Process("sleep", ["1000"]);
		Thread.create(() -> {
			trace(sleeper.exitCode() != 0);
			done.release();
		});
		Thread.create(() -> Sys.sleep(1000));
		Thread.create(() -> new Lock().wait());
		trace(allocate());
		// The other thread waits for this very process.
		sleeper.kill();
		done.wait();
		var child = new Process("cat");
		Thread.create(() -> {
			trace(child.stdout.readLine());
			done.release();
		});
		trace(allocate());
		child.stdin.writeString("through the pipe\n");
		child.stdin.close();
		done.wait();
		child.close();
	}
}
