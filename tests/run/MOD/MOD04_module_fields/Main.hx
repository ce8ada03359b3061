import Other;

var counter = 1;
final base = counter + 10;

private function hidden(n:Int)
	return n + base;

inline function quick(n:Int)
	return n * 2;

function main() {
	trace(hidden(1), quick(4));
	counter++;
	trace(counter, shared, helper("x"));
	trace(Other.helper("y"));
}
