abstract Cnt(Int) from Int to Int {
	@:op(A + B) static inline function add(a:Cnt,b:Int):Cnt return (a:Int) + b * 2;
}

class H {
	public var p(get,set):Cnt;
	var _p:Cnt = 5;
	function get_p() {
		trace("get");
		return _p;
	}

	function set_p(v:Cnt) {
		trace("set " + (v:Int));
		return _p = v;
	}

	public function new(){}
}

class ABS17_properties {
	static var calls = 0;
	static function h(h:H) {
		calls++;
		return h;
	}

	static function main() {
		var x = new H();
		x.p += 1;
		h(x).p += 2;
		trace(calls);
		trace(x.p += 3);
	}
}
