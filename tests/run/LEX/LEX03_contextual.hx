class LEX03_contextual {
	static var from = 1;
	static var to = 2;
	static var is = 3;
	static var get = 4;
	static var set = 5;
	static var never = 6;

	static function inOrder(to:Int)
		return to + from;

	static function main() {
		var get = get + set, is = is;
		trace(from, to, is, get, never, inOrder(3));
		var o = {from: 1, to: "t", is: true, get: 2.5, never: null};
		trace(o.from, o.to, o.is, o.get, o.never);
		trace(get is Int);
	}
}
