// Values of an enum abstract refine type parameters as constructors do.
enum abstract Kind<T>(String) {
	var Text:Kind<String> = "text";
	var Number:Kind<Int> = "number";
}

typedef Entry<T> = {
	var kind:Kind<T>;
	var value:T;
}

class Main {
	static function byTuple<T>(entry:Entry<T>):String
		return switch [entry.kind, entry.value] {
			case [Text, text]: text.toUpperCase();
			case [Number, number]: Std.string(number * 2);
		}

	static function byField<T>(entry:Null<Entry<T>>):T
		return switch entry.kind {
			case Text: entry.value + "!";
			case Number: entry.value + 1;
		}

	static function byShape<T>(entry:Entry<T>):T
		return switch entry {
			case {kind: Text}: "some text";
			case {kind: Number}: entry.value;
		}

	static function main() {
		var text = {kind: Text, value: "a"};
		var number = {kind: Number, value: 12};
		trace(byTuple(text) + byTuple(number));
		trace(byField(text));
		trace(byField(number) + 1);
		trace(byShape(text).length);
		trace(byShape(number) + 1);
	}
}
