class RTT10_main_loop {
	static function main() {
		var e = null, n = 0;
		e = haxe.MainLoop.add(() -> {
			trace("loop");
			if (++n == 2)
				e.stop();
		});
		trace("main done");
	}
}
