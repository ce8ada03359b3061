abstract ABS04_operators_v(Int) {
	public function new(v) this = v;

	@:op(A + B) static function add(a:ABS04_operators_v, b:ABS04_operators_v):ABS04_operators_v
		return a;

	@:op(A * B) static function scale(a:ABS04_operators_v, b:Float):ABS04_operators_v
		return a;
}

class ABS04_operators {
	static function main() {
		var v = new ABS04_operators_v(1);
		v + v;
		v * 2;
		v - v; //~ ERROR ABS04_operators_v should be Int //~ ERROR ABS04_operators_v should be Int
		v + "x";
		!v; //~ ERROR ABS04_operators_v should be Bool
		v++; //~ ERROR ABS04_operators_v should be Int
		v > v; //~ ERROR Cannot compare ABS04_operators_v and ABS04_operators_v
	}
}
