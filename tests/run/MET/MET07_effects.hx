@:structInit
@:publicFields
class MET07_point {
	var x:Int;
	var y:Int = 5;

	static var made = 0;

	function sum()
		return x + y;
}

@:using(MET07_effects.MET07_tools)
enum MET07_kind {
	A;
	B;
}

class MET07_tools {
	public static function label(k:MET07_kind)
		return "kind " + k;
}

@:forward(length)
@:forwardStatics
abstract MET07_text(String) from String {}

@:generic
class MET07_cell<T> {
	public var value:T;

	public function new(v:T)
		value = v;
}

class MET07_effects {
	@:isVar static var v(get, set):Int = 1;

	static function get_v()
		return v + 1;

	static function set_v(n)
		return v = n;

	@:noCompletion static function main() {
		var p:MET07_point = {x: 1};
		trace(p.sum(), MET07_point.made);
		trace(A.label(), B.label());
		var t:MET07_text = "abc";
		trace(t.length, MET07_text.fromCharCode(65));
		trace(new MET07_cell(5).value, new MET07_cell("s").value);
		v = 10;
		trace(v);
	}
}
