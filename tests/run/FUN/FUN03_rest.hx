import haxe.Rest;

class FUN03_rest {
	static function sum(...r:Int):Int {
		var s = 0;
		for (v in r)
			s += v;
		return s;
	}

	static function join(sep:String, ...parts:String)
		return parts.toArray().join(sep) + "#" + parts.length;

	static function pass(...r:Int)
		return sum(...r) + r[0];

	static function main() {
		trace(sum(), sum(1), sum(1, 2, 3));
		trace(join("-"), join("-", "a", "b"));
		trace(pass(5, 6));
		var a = [10, 20];
		trace(sum(...a));
		var f = sum;
		trace(f(1, 2));
		for (i => v in (Rest.of([7, 8]) : Rest<Int>))
			trace(i, v);
	}
}
