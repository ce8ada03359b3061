// Two casts from arrays, of which one leaves its result to inference.
abstract Table<V>(Map<String, V>) {
	inline function new()
		this = new Map();

	inline function set(key:String, value:V)
		this[key] = value;

	public inline function get(key:String):Null<V>
		return this[key];

	@:from static function ofTexts(list:Array<String>):Table<String> {
		var table = new Table();
		for (text in list)
			table.set(text, text.toUpperCase());
		return table;
	}

	@:from static function ofValues<K>(list:Array<K>) {
		var table = new Table();
		for (i in 0...list.length)
			table.set('item$i', list[i]);
		return table;
	}
}

class Main {
	static function main() {
		var texts:Table<String> = ["a", "b"];
		trace(texts.get("b"));
		var numbers:Table<Int> = [3, 4];
		trace(numbers.get("item1") + 1);
		trace(numbers.get("b"));
	}
}
