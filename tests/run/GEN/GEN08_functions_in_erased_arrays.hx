interface GEN08_maker {
	function wrap<T>(f:T->T):Array<T->T>;
}

class GEN08_twice implements GEN08_maker {
	public function new() {}

	public function wrap<T>(f:T->T):Array<T->T>
		return [f, x -> f(f(x))];
}

class GEN08_once implements GEN08_maker {
	public function new() {}

	public function wrap<T>(f:T->T):Array<T->T>
		return [f];
}

class GEN08_functions_in_erased_arrays {
	static function all<T>(fs:Array<T->T>, start:T):T {
		for (f in fs)
			start = f(start);
		return start;
	}

	static function main() {
		for (maker in ([new GEN08_twice(), new GEN08_once()] : Array<GEN08_maker>)) {
			var ints = maker.wrap((x:Int) -> x + 1);
			trace(ints[0](1), all(ints, 10));
			ints.push(x -> x * 100);
			trace(all(ints, 1), ints[ints.length - 1](3));
			var floats = maker.wrap((x:Float) -> x / 2);
			trace(all(floats, 8.0));
		}
	}
}
