package haxe.iterators;

import haxe.ds.HashMap;

/** Iterates over keys and values of a `HashMap`. **/
class HashMapKeyValueIterator<K:{function hashCode():Int;}, V> {
	final map:HashMap<K, V>;
	final keys:Iterator<K>;

	/** Starts before the first pair. **/
	public inline function new(map:HashMap<K, V>) {
		this.map = map;
		this.keys = map.keys();
	}

	/** True if a pair is left. **/
	public inline function hasNext():Bool
		return keys.hasNext();

	/** The next pair. **/
	public inline function next():{key:K, value:V} {
		var key = keys.next();
		return {value: @:nullSafety(Off) (map.get(key) : V), key: key};
	}
}
