package pack.deep;

class Tool {
	public static function run(n:Int)
		return n * Helper.FACTOR;
}

private class Helper {
	public static inline var FACTOR = 21;
}
