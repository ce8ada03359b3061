class First {
	public static var count = 1;

	public static function twice()
		return Second.of(count) * 2;
}

class Second {
	public static function of(n:Int)
		return n + First.count;
}

enum Kind {
	A;
}
