class CLS14_vec {
	public var x:Float;
	public var y:Float;

	public inline function new(x:Float, y:Float) {
		this.x = x;
		this.y = y;
	}

	public inline function add(o:CLS14_vec)
		return new CLS14_vec(x + o.x, y + o.y);
}

class CLS14_inline_constructor {
	static function main() {
		var sum = new CLS14_vec(0, 0);
		for (i in 0...10)
			sum = sum.add(new CLS14_vec(i, i * 0.5));
		trace(sum.x, sum.y);
	}
}
