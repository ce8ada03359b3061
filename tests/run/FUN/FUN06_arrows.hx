class FUN06_arrows {
	static function main() {
		var a = x -> x + 1;
		var b = (x, y) -> x * y;
		var c = () -> "none";
		var d = (x:Int, ?y:Int) -> y == null ? x : x + y;
		var e = (s:String) -> {
			var n = s.length;
			return n * 2;
		};
		var f = (x:Int) -> ({v: x});
		trace(a(1), b(3, 4), c(), d(5), d(5, 6), e("abc"), f(7).v);
		trace([3, 1, 2].map(v -> v * v).filter(v -> v > 1));
		var g = x -> y -> z -> x + y + z;
		trace(g(1)(2)(3));
		var h = (a = 5) -> a + 1;
		trace(h(), h(1));
	}
}
