extern class CLS15_any implements Dynamic<Int> {
	var a:Int;
}

class CLS15_implements_dynamic {
	static function main() {
		var o:CLS15_any = cast {known: "k", x: 5};
		var n:Int = o.x;
		trace(n + 1);
		o.y = 7;
		trace(o.y);
	}
}
