class Square {
	public static var sides = 4;

	public static function area(x:Int):Int
		return x * x;
}

enum Kind {
	Flat;
	Solid(n:Int);
}
