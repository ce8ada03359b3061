package lib;

class Util {
	public static final NAME = "util";

	public static function double(n:Int)
		return n * 2;

	public static function triple(n:Int)
		return n * 3;
}
