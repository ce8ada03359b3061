class PRP05_compound {
	static var made = 0;

	var log = "";
	var n = 1;

	public var v(get, set):Int;

	function get_v() {
		log += "g";
		return n;
	}

	function set_v(x:Int) {
		log += "s";
		return n = x;
	}

	public function new() {}

	static function make(o:PRP05_compound) {
		made++;
		return o;
	}

	static function main() {
		var o = new PRP05_compound();
		make(o).v += 5;
		trace(o.n, o.log, made);
		trace(make(o).v++, o.n, made);
		trace(++make(o).v, o.log, made);
		make(o).v <<= 2;
		trace(o.n, made);
		trace(o.v--, --o.v);
	}
}
