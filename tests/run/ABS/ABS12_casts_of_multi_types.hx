// A multi-type abstract may also cast by methods, and its classes may be named by abstracts.
interface Cell<T> {
	function get():T;
}

class Plain<T> implements Cell<T> {
	final value:T;

	public function new(value:T)
		this.value = value;

	public function get():T
		return value;
}

@:multiType(T)
abstract Held<T>(Cell<T>) {
	public function new(value:T);

	@:to static function ofInt(_:Cell<Int>, value:Int):Plain<Int>
		return new Plain(value);

	@:to static function ofString(_:Cell<String>, value:String):Plain<String>
		return new Plain(value);

	@:to function value():T
		return this.get();
}

abstract Loud(String) to String {
	public inline function new(text:String)
		this = text.toUpperCase();
}

@:multiType
abstract Text(String) {
	public function new(text:String);

	@:to static inline function make(_:String, text:String)
		return new Loud(text);

	public function first()
		return this.charAt(0);
}

class Main {
	static function main() {
		var number = new Held(10);
		var plain:Int = number;
		trace(plain + 1);
		var text = new Held("a");
		var plain:String = text;
		trace(plain + "b");
		trace(new Text("cd").first());
	}
}
