package a;

@:allow(b)
class Open {
	static var secret = 5;

	var inner = 6;

	public function new() {}

	@:allow(b.Friend.peek)
	private function method()
		return inner;
}

private class Hidden {
	public static function value()
		return "hidden";
}

class Face {
	public static function show()
		return Hidden.value();
}
