@:struct
@:stackOnly
class MET12_vec {
	public var x:Float;
	public var y:Float;

	public function new(x, y) {
		this.x = x;
		this.y = y;
	}
}

@:fixed
@:sealed
class MET12_hints {
	static function main() {
		var a = new MET12_vec(1, 2), b = a;
		b.x = 5;
		trace(a.x, a == b);
		var list = [a, b];
		list[0].y = 7;
		trace(b.y);
	}
}
