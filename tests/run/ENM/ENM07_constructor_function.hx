enum ENM07_e {
	P(a:Int, b:Int);
	Q(s:String);
}

class ENM07_constructor_function {
	static function main() {
		trace(["a", "b"].map(Q));
		var f = P.bind(1);
		trace(f(2));
		var g = P.bind(_, 9);
		trace(g(3));
		var h:(Int, Int) -> ENM07_e = P;
		trace(h(5, 6));
	}
}
