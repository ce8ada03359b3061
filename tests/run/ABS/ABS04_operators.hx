abstract ABS04_vec({x:Float, y:Float}) {
	public function new(x, y)
		this = {x: x, y: y};

	@:op(A + B) static function add(a:ABS04_vec, b:ABS04_vec)
		return new ABS04_vec(a.x() + b.x(), a.y() + b.y());

	@:op(A * B) @:commutative static function scale(a:ABS04_vec, f:Float)
		return new ABS04_vec(a.x() * f, a.y() * f);

	@:op(A - B) function sub(b:ABS04_vec)
		return new ABS04_vec(this.x - b.x(), this.y - b.y());

	@:op(A == B) static function eq(a:ABS04_vec, b:ABS04_vec):Bool
		return a.x() == b.x() && a.y() == b.y();

	@:op(A > B) static function gt(a:ABS04_vec, b:ABS04_vec):Bool
		return a.len() > b.len();

	public function len()
		return this.x * this.x + this.y * this.y;

	public function x()
		return this.x;

	public function y()
		return this.y;

	public function show()
		return '${this.x},${this.y}';
}

class ABS04_operators {
	static function main() {
		var a = new ABS04_vec(1, 2), b = new ABS04_vec(3, 4);
		trace((a + b).show(), (a * 2).show(), (3 * a).show(), (b - a).show());
		trace(a == new ABS04_vec(1, 2), a == b, b > a);
		a += b;
		trace(a.show());
		a *= 0.5;
		trace(a.show());
	}
}
