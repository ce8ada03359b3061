class OPT06_point {
	public var x:Int;
	public var y:Int;

	public function new(x, y) {
		this.x = x;
		this.y = y;
	}

	public function plus(o:OPT06_point)
		return new OPT06_point(x + o.x, y + o.y);

	public function toString()
		return '($x, $y)';
}

class OPT06_escape {
	static function local(n:Int) {
		var p = new OPT06_point(n, 1).plus(new OPT06_point(2, 3));
		return p.x * p.y;
	}

	static function thrown(n:Int):Int {
		var p = new OPT06_point(n, n);
		try {
			if (n > 1)
				throw p;
			return p.x;
		} catch (e:OPT06_point) {
			return e.x * 100 + (e == p ? 1 : 0);
		}
	}

	static function reflected() {
		var p = new OPT06_point(1, 2);
		Reflect.setField(p, "x", 7);
		return p.x + Reflect.fields(p).length;
	}

	static function captured() {
		var p = new OPT06_point(1, 2);
		var f = () -> p.x++;
		f();
		f();
		return p.x;
	}

	static function main() {
		var sum = 0;
		for (i in 0...1000)
			sum += local(i);
		trace(sum, thrown(1), thrown(2), reflected(), captured());
		trace(Std.string(new OPT06_point(1, 2)), '${new OPT06_point(3, 4)}');
	}
}
