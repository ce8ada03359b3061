class FUN13_tail_recursion {
	static function sum(n:Int, acc:Float):Float
		return n == 0 ? acc : sum(n - 1, acc + n);

	static function main() {
		trace(sum(700, 0));
	}
}
