class OPT03_side_effects {
	static var count = 0;

	static function bump()
		return ++count;

	var n(get, never):Int;

	function new() {}

	function get_n() {
		count += 10;
		return 1;
	}

	static function boom(b:Bool):Int {
		if (b)
			throw "boom";
		return 0;
	}

	static function main() {
		bump();
		var unused = bump();
		bump() + bump();
		[bump(), bump()];
		({a: bump()});
		var o = new OPT03_side_effects();
		o.n;
		bump() == 3;
		bump() > 0 ? bump() : bump();
		trace(count);
		try {
			boom(true);
			trace("no");
		} catch (e:String)
			trace(e);
		try {
			var ignored = boom(true);
		} catch (e:String)
			trace(e);
		for (i in 0...bump()) {}
		while (bump() < 40) {}
		trace(count);
	}
}
