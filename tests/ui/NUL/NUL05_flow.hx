@:nullSafety(Strict)
class NUL05_flow {
	static function other():Null<String>
		return null;

	static function conditions(a:Null<String>, b:Null<String>, c:Bool) {
		if (a != null && b != null)
			a.length + b.length;
		if (a != null || b != null)
			a.length; //~ ERROR Cannot access "length" of a nullable value.
		if (a == null && b == null)
			return;
		a.length; //~ ERROR Cannot access "length" of a nullable value.
		if (!(a == null || b == null))
			a.length + b.length;
		else
			b.length; //~ ERROR Cannot access "length" of a nullable value.
		if (a == b)
			a.length; //~ ERROR Cannot access "length" of a nullable value.
		a != null ? a.length : a.length; //~ ERROR Cannot access "length" of a nullable value.
		a == null && a.length == 0; //~ ERROR Cannot access "length" of a nullable value.
	}

	static function copies(a:Null<String>) {
		var b = a;
		if (b != null)
			a.length; //~ ERROR Cannot access "length" of a nullable value.
		var isThere = a != null;
		if (isThere)
			a.length; //~ ERROR Cannot access "length" of a nullable value.
	}

	static function assignments(a:Null<String>, c:Bool) {
		if (c)
			a = "x";
		a.length; //~ ERROR Cannot access "length" of a nullable value.
		a = "y";
		a.length;
		a = other();
		a.length; //~ ERROR Cannot access "length" of a nullable value.
		a ??= other();
		a.length; //~ ERROR Cannot access "length" of a nullable value.
	}

	static function earlyExit(a:Null<String>, c:Bool) {
		if (a == null) {
			if (c)
				return;
		}
		a.length; //~ ERROR Cannot access "length" of a nullable value.
		if (a == null)
			Sys.exit(1);
		a.length; //~ ERROR Cannot access "length" of a nullable value.
	}

	static function loops(a:Null<String>, b:Null<String>, c:Null<String>) {
		if (a != null)
			while (Std.random(2) == 0) {
				a.length; //~ ERROR Cannot access "length" of a nullable value.
				a = null;
			}
		while (b != null) {
			b.length;
			b = other();
			b.length; //~ ERROR Cannot access "length" of a nullable value.
		}
		b.length; //~ ERROR Cannot access "length" of a nullable value.
		if (c != null)
			for (i in 0...3) {
				for (j in 0...3)
					c.length; //~ ERROR Cannot access "length" of a nullable value.
				if (i == 1) {
					c = null;
					continue;
				}
			}
	}

	static function leavingLoops(a:Null<String>) {
		if (a == null)
			return;
		while (true) {
			if (Std.random(2) == 0) {
				a = null;
				break;
			}
			a.length;
		}
		a.length; //~ ERROR Cannot access "length" of a nullable value.
	}

	static function tries(a:Null<String>, b:Null<String>) {
		try {
			a = "x";
		} catch (e) {}
		a.length; //~ ERROR Cannot access "length" of a nullable value.
		if (b == null)
			return;
		try {
			b = null;
		} catch (e) {
			b.length; //~ ERROR Cannot access "length" of a nullable value.
		}
	}

	static function switches(a:Null<String>, i:Null<Int>, o:{x:Null<Int>}) {
		switch (a) {
			case null:
				a.length; //~ ERROR Cannot access "length" of a nullable value.
			case "x":
				a.length;
			case v:
				v.length + a.length;
		}
		switch (a) {
			case "x":
				a.length;
			case v:
				v.length; //~ ERROR Cannot access "length" of a nullable value.
		}
		switch (i) {
			case v if (v != null):
				v + 1;
			case v:
				v + 1; //~ ERROR Cannot perform binary operation on nullable value.
		}
		switch (o) {
			case {x: null}:
			case {x: x}:
				x + 1;
		}
		switch [a, i] {
			case [null, _]:
			case [b, j]:
				b.length;
				j + 1; //~ ERROR Cannot perform binary operation on nullable value.
		}
	}

	static function main() {}
}
