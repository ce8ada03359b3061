package sub;

enum Kind {
	One;
	Two(n:Int);
}

class Tools {
	public static function twice(n:Int)
		return n * 2;

	public static function describe(k:Kind)
		return switch k {
			case One: "one";
			case Two(n): 'two $n';
		}

	public static function norm(p:{x:Int, y:Int})
		return p.x + p.y;

	public static function compose(f:Int->Int, g:Int->Int):Int->Int
		return x -> f(g(x));

	public static function firstOr<T>(a:Array<T>, d:T)
		return a.length > 0 ? a[0] : d;
}
