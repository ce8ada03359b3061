abstract Count(Int) to Int {
	public function new(value)
		this = value;

	public function toString()
		return '#$this';
}

abstract Length(Float) from Float to Float {}
abstract Optional(Null<Int>) from Null<Int> to Int {}

enum abstract Flag(Int) to Int {
	var A = 1;
	var B = 2;
}

class ABS02_arithmetic {
	static var shared = new Count(5);
	var own:Count;

	function new()
		own = new Count(7);

	static function main() {
		var a = new Count(3);
		trace(a - a, a + 1, 1 - a, a * 2.5, a / 2, -a);
		a++;
		++a;
		trace(a, "x" + a, a + "y");
		trace(shared++, shared, --shared);
		var sum = a + 1;
		sum = 9;
		trace(sum);
		var list = [new Count(1)];
		list[0]++;
		var object = new ABS02_arithmetic();
		object.own++;
		trace(list[0], object.own, object.own++ + 1, object.own);
		var length:Length = 1.5;
		length += 2.5;
		trace(length, length + 1.0, 2.0 + length);
		var optional:Optional = 3;
		optional++;
		trace(optional, optional + 1);
		var first = A, both = A | B;
		trace(A + 1, first == B, both);
		both = 7;
	}
}
