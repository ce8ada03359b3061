class RTT10_timers {
	static function main() {
		var n = 0;
		var t = new haxe.Timer(5);
		t.run = () -> {
			n++;
			trace('tick $n');
			if (n == 3)
				t.stop();
		}
		haxe.Timer.delay(() -> trace("late"), 300);
		trace(haxe.Timer.stamp() > 0);
		trace("main done");
	}
}
