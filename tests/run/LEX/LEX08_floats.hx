class LEX08_floats {
	static function main() {
		trace(1., .5, 1e3, 1.5e-3, 2E+2, 0.125, 1.e1);
		for (i in 1...3)
			trace(i);
		var a = [for (i in 0...2) i * .5];
		trace(a);
		trace(1.0 == 1, 1e0 is Int, -.5);
	}
}
