class EXP23_point {
	public var x:Int;
	public var y:Int;

	public function new(x, y) {
		this.x = x;
		this.y = y;
	}

	public function sum()
		return x + y;
}

class EXP23_call_site_inline {
	static var log = [];

	static function note(n:Int) {
		log.push(n);
		return n;
	}

	static function add(a:Int, b:Int)
		return b + a;

	static function early(n:Int):String {
		if (n > 0)
			return "positive";
		return "other";
	}

	static function main() {
		trace(inline add(note(1), note(2)), log);
		trace(inline early(1), inline early(-1));
		var p = inline new EXP23_point(note(3), note(4));
		trace(p.x, p.x + p.y, log);
		p.x = 10;
		trace(p.x + p.y);
		var q = new EXP23_point(5, 6);
		trace(inline q.sum());
	}
}
