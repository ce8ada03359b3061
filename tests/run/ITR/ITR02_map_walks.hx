import haxe.Constraints.IMap;
import haxe.ds.EnumValueMap;
import haxe.ds.IntMap;
import haxe.ds.ObjectMap;
import haxe.ds.StringMap;

enum ITR02_key {
	A;
	B(x:Int);
}

/** Walks its entries in its own way. **/
class ITR02_backwards extends IntMap<String> {
	override public function keys():Iterator<Int> {
		final all = [for (key in super.keys()) key];
		all.reverse();
		return all.iterator();
	}

	override public function iterator():Iterator<String>
		return ["own"].iterator();
}

class ITR02_map_walks {
	static function walk<K, V>(map:Map<K, V>) {
		final found:Array<String> = [];
		for (key in map.keys())
			found.push('$key');
		for (value in map.iterator())
			found.push('$value');
		for (key => value in map.keyValueIterator())
			found.push('$key:$value');
		for (value in map)
			found.push('$value');
		for (key => value in map)
			found.push('$key:$value');
		found.sort(Reflect.compare);
		trace(found.join(" "));
	}

	static function walkInterface<K, V>(map:IMap<K, V>) {
		final found:Array<String> = [];
		for (key in map.keys())
			found.push('$key');
		for (value in map)
			found.push('$value');
		for (key => value in map)
			found.push('$key:$value');
		found.sort(Reflect.compare);
		trace(found.join(" "));
	}

	static function main() {
		walk([1 => "a", 2 => "b"]);
		walk(["x" => 1.5, "y" => 2.5]);
		walk([A => true, B(3) => false]);
		final object = {name: "o"};
		walk([object => 1]);
		walk(new Map<Int, Int>());
		walkInterface([1 => "a", 2 => "b"]);

		final texts = new StringMap<Int>();
		texts.set("k", 3);
		for (key in texts.keys())
			trace(key.length);
		for (value in texts)
			trace(value + 1);
		for (key => value in texts)
			trace(key, value);
		for (pair in texts.keyValueIterator())
			trace(pair.key, pair.value);
		final objects = new ObjectMap<{name:String}, Int>();
		objects.set(object, 4);
		for (key in objects.keys())
			trace(key.name);
		final values = new EnumValueMap<ITR02_key, Int>();
		values.set(B(2), 5);
		for (key in values.keys())
			trace(key);

		final backwards = new ITR02_backwards();
		backwards.set(1, "a");
		backwards.set(2, "b");
		trace([for (key in backwards.keys()) key], [for (value in backwards) value]);
		walk((backwards : IntMap<String>));
		walkInterface(backwards);

		final optional:Null<Map<String, Int>> = ["n" => 1];
		for (key in optional.keys())
			trace(key);
		final names = [for (key in ["p" => 1].keys()) key];
		trace(names);
	}
}
