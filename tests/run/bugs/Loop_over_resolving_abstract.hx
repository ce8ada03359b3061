// An abstract whose `@:op(a.b)` answers any name is iterated over by what it forwards or declares; a value of unknown type in an
// interpolated string is a String.
@:forward(length, iterator)
abstract Vector(Array<Float>) from Array<Float> {
	@:op(a.b) function component(name:String):Float
		return name == "x" ? this[0] : this[1];
}

abstract Bag(Map<String, Int>) from Map<String, Int> {
	@:op(a.b) function get(name:String):Null<Int>
		return this[name];

	public function keyValueIterator()
		return this.keyValueIterator();
}

class Loop_over_resolving_abstract {
	static function main() {
		final v:Vector = [1.5, 2.5];
		for (x in v)
			trace(x, v.x);
		trace(v.length, [for (x in v) x * v.y]);
		final bag:Bag = ["a" => 1];
		for (key => value in bag)
			trace(key, value, bag.a, bag.b);
		function describe(text)
			return 'got $text of ${text.length}';
		trace(describe("abc"));
	}
}
