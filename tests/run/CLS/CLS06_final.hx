final class CLS06_point {
	public final x:Int;
	public final y:Int = 2;

	public function new(x:Int)
		this.x = x;

	public final function sum()
		return x + y;
}

class CLS06_final {
	static final LIMIT = 10;
	public static inline final K = 3;

	static function main() {
		trace(new CLS06_point(5).sum(), LIMIT, K);
		final l = [1];
		l.push(2);
		trace(l);
	}
}
