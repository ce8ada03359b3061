// A method's type parameter may be constrained by a parameter of its class.
class Shelf<T> {
	var items:Array<T> = [];

	public function new() {}

	public function addAll<A:Array<T>>(more:A):A {
		for (item in more)
			items.push(item);
		return more;
	}

	public function filled<A:Shelf<T>>(other:A):A {
		for (item in items)
			other.items.push(item);
		return other;
	}

	public function toString()
		return items.join("|");
}

class Labelled extends Shelf<String> {
	public final label:String;

	public function new(label) {
		super();
		this.label = label;
	}
}

typedef Adder = {
	function addAll<A:Array<Int>>(more:A):A;
}

class Main {
	static function main() {
		var numbers = new Shelf();
		trace(numbers.addAll([1, 2]).length);
		trace(numbers.toString());
		var texts = new Shelf<String>();
		texts.addAll(["a", "b"]);
		trace(texts.filled(new Labelled("letters")).label);
		trace(texts.filled(new Labelled("letters")).toString());
		var add = numbers.addAll;
		add([3]);
		var adder:Adder = numbers;
		adder.addAll([4]);
		trace(numbers.toString());
	}
}
