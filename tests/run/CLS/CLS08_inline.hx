class CLS08_inline {
	static inline var SIZE = 4;
	static inline var NAME = "n" + SIZE;

	static var calls = 0;

	static function arg(v:Int):Int {
		calls++;
		return v;
	}

	static inline function twice(v:Int):Int
		return v + v;

	static inline function max(a:Int, b:Int):Int
		return if (a > b) a else b;

	static inline function early(v:Int):String {
		var r = "small";
		if (v > 10)
			r = "big";
		return r;
	}

	inline function member(k:Int)
		return k * this.f;

	var f = 3;

	function new() {}

	static function main() {
		trace(SIZE, NAME, twice(arg(5)), calls);
		trace(max(arg(1), arg(2)), calls);
		trace(early(5), early(50));
		trace(new CLS08_inline().member(4));
		var g = twice;
		trace(g(21));
		trace(max(twice(3), max(4, 5)));
	}
}
