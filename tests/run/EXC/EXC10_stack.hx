//# exit: 1
//# stderr: stack overflow
class EXC10_stack {
	static function deep(n:Int):Int
		return 1 + deep(n + 1) * n;

	static function main() {
		trace("before");
		trace(deep(0));
	}
}
