// Operators without a body are no fields: several may share a name, also with a method.
abstract Label(String) from String {
	public function new(text)
		this = text;

	@:op(A + B) static function add(a:Label, b:Label):Label;

	@:op(A + B) @:commutative static function add(a:Label, b:Int):String;

	public function add(more:Int):Int
		return this.length + more;
}

class Main {
	static function main() {
		var label = new Label("a");
		trace(label + label);
		trace(label + 3);
		// The operands change places, as with a function.
		trace(3 + label);
		trace(label.add(4));
	}
}
