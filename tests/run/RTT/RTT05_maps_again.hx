// Maps made by reflection, which do not know how their values could be kept.
class RTT05_maps_again {
	static function again<K>(map:Map<K, Bool>):Map<K, Bool>
		return Type.createInstance(Type.getClass(map), []);

	static function show<K>(map:Map<K, Bool>) {
		trace([for (key in map.keys()) key]);
		trace([for (value in map) value]);
		for (key => value in map)
			trace('$key: $value');
	}

	static function main() {
		final ints = again([1 => false]);
		ints[4] = true;
		show(ints);
		final texts = again(["a" => false]);
		texts["b"] = true;
		show(texts);
		final objects = again([{id: 1} => false]);
		objects[{id: 2}] = true;
		show(objects);
	}
}
