// Casts follow one another if one of the two abstracts is `@:transitive`.
abstract Inner(String) from String to String {}
@:transitive abstract Outer(Inner) from Inner to Inner {}
@:transitive abstract OpenInner(String) from String to String {}
abstract Closed(OpenInner) from OpenInner to OpenInner {}

class Main {
	static function main() {
		var outer:Outer = "a";
		var text:String = outer;
		trace(text);
		var closed:Closed = "b";
		var text:String = closed;
		trace(text + outer);
	}
}
