// A call whose result is an enum does not expect its callee to be a constructor.
enum Tag {
	A;
	B(x:Int);
}

class Main {
	static function show(tag:Tag)
		trace(tag);

	static function main() {
		var isFirst = Math.random() < 2;
		show((isFirst ? (x:Int) -> A : (x:Int) -> B(x))(1));
		show((if (!isFirst) (x:Int) -> A else (x:Int) -> B(x))(2));
		var tag:Tag = (switch (isFirst) {
			case true: (x:Int) -> B(x + 1);
			case false: B;
		})(3);
		trace(tag);
	}
}
