abstract ABS07_grid(Array<Int>) {
	public function new(n)
		this = [for (i in 0...n) 0];

	@:arrayAccess function get(i:Int):Int
		return this[i];

	@:arrayAccess function set(i:Int, v:Int):Int {
		this[i] = v;
		return v;
	}

	@:arrayAccess function byName(s:String):Int
		return s.length;
}

class ABS07_array_access {
	static var calls = 0;

	static function idx() {
		calls++;
		return 1;
	}

	static function main() {
		var g = new ABS07_grid(3);
		g[0] = 5;
		g[idx()] += 7;
		g[idx()]++;
		trace(g[0], g[1], g["four"], calls);
		trace(g[2] = 9, g[2]);
	}
}
