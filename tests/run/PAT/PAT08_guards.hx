class PAT08_guards {
	static var log = "";

	static function ok(n:Int, r:Bool) {
		log += n;
		return r;
	}

	static function f(n:Int)
		return switch n {
			case 1 if (ok(1, false)): "a";
			case 1 if (ok(2, true)): "b";
			case 1: "c";
			case x if (x > 100): "big";
			case x if (x % 2 == 0): "even";
			default: "odd";
		}

	static function main() {
		trace(f(1), log, f(200), f(4), f(5));
		var e = haxe.ds.Option.Some(5);
		trace(switch e {
			case Some(v) if (v > 10): "large";
			case Some(v): "small " + v;
			case None: "none";
		});
	}
}
