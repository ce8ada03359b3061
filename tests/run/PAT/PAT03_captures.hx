class PAT03_captures {
	static function main() {
		var s = switch [1, "x"] {
			case [n, t]: '$n$t';
		}
		trace(s);
		switch 5 {
			case var v:
				trace(v + 1);
		}
		switch {a: 1, b: {c: 2}} {
			case {a: x, b: {c: y}}:
				trace(x + y);
		}
		switch (3) {
			case x if (x > 2):
				trace("big " + x);
			case _:
				trace("small");
		}
		var outer = 7;
		switch outer {
			case 7:
				trace("seven");
			case n:
				trace(n);
		}
		switch some(3) {
			case whole = Some(n) if (n > 1):
				trace(whole, n);
			case _:
		}
	}

	static function some(n:Int)
		return haxe.ds.Option.Some(n);
}
