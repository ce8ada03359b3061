package haxe.ds;

import haxe.Constraints.IMap;
import rayzor.NativeStore;
import rayzor.NativeValue;
import rayzor.Store;

/**
	A hash table from integers to values; iteration follows the order of insertion.

	Entries stand one after the other in the order in which they came; `heads` holds for each hash the first entry of
	a chain. An entry takes two numbers of `links`: its key and the next entry of its chain. Entry numbers are stored
	plus one, so that zeroed memory means "none"; -1 as next marks a removed entry.
**/
class IntMap<V> implements IMap<Int, V> {
	/** The number of entries in use, removed ones included. **/
	@:noCompletion var used:Int = 0;

	/** The number of keys. **/
	@:noCompletion var count:Int = 0;

	@:noCompletion var capacity:Int = 0;
	@:noCompletion var shift:Int = 32;
	@:noCompletion var heads:Store<Int>;
	@:noCompletion var links:Store<Int>;
	@:noCompletion var values:Store<V>;

	/** An empty map. **/
	public function new():Void {}

	/** Gives `key` the value `value`. **/
	public function set(key:Int, value:V):Void {
		var e = find(key);
		if (e < 0) {
			if (used == capacity)
				grow();
			e = used++;
			count++;
			var h = slot(key, shift);
			NativeStore.set(links, 2 * e, key);
			NativeStore.set(links, 2 * e + 1, NativeStore.get(heads, h));
			NativeStore.set(heads, h, e + 1);
		}
		NativeStore.set(values, e, value);
	}

	/** The value of `key`, or null. **/
	public function get(key:Int):Null<V> {
		var e = find(key);
		return e < 0 ? null : NativeStore.get(values, e);
	}

	/** True if `key` has a value, be it null. **/
	public function exists(key:Int):Bool
		return find(key) >= 0;

	/** Removes `key`; true if it was there. **/
	public function remove(key:Int):Bool {
		if (count == 0)
			return false;
		var h = slot(key, shift);
		var before = -1;
		var e = NativeStore.get(heads, h) - 1;
		while (e >= 0 && NativeStore.get(links, 2 * e) != key) {
			before = e;
			e = NativeStore.get(links, 2 * e + 1) - 1;
		}
		if (e < 0)
			return false;
		var next = NativeStore.get(links, 2 * e + 1);
		if (before < 0)
			NativeStore.set(heads, h, next);
		else
			NativeStore.set(links, 2 * before + 1, next);
		NativeStore.set(links, 2 * e + 1, -1);
		NativeStore.set(values, e, NativeValue.defaultValue());
		count--;
		return true;
	}

	/** Iterates over the keys. **/
	public function keys():Iterator<Int>
		return new IntMapKeys<V>(this);

	/** Iterates over the values. **/
	public function iterator():Iterator<V>
		return new IntMapValues<V>(this);

	/** Iterates over keys with values. **/
	public function keyValueIterator():KeyValueIterator<Int, V>
		return new IntMapPairs<V>(this);

	/** A new map with the same keys and values. **/
	public function copy():IntMap<V> {
		var result = new IntMap<V>();
		var e = nextEntry(0);
		while (e < used) {
			result.set(keyAt(e), valueAt(e));
			e = nextEntry(e + 1);
		}
		return result;
	}

	/** Text of all pairs. **/
	public function toString():String {
		var buf = new StringBuf();
		buf.add("[");
		var e = nextEntry(0);
		while (e < used) {
			buf.add(keyAt(e));
			buf.add(" => ");
			buf.add(Std.string(valueAt(e)));
			e = nextEntry(e + 1);
			if (e < used)
				buf.add(", ");
		}
		buf.add("]");
		return buf.toString();
	}

	/** Removes all keys. **/
	public function clear():Void {
		used = count = capacity = 0;
		shift = 32;
		heads = links = null;
		values = null;
	}

	/** The first entry at or after `e` that is not removed, or `used`. **/
	@:noCompletion public function nextEntry(e:Int):Int {
		while (e < used && NativeStore.get(links, 2 * e + 1) < 0)
			e++;
		return e;
	}

	/** True if `e` is an entry. **/
	@:noCompletion public inline function inRange(e:Int):Bool
		return e < used;

	/** The key of an entry. **/
	@:noCompletion public inline function keyAt(e:Int):Int
		return NativeStore.get(links, 2 * e);

	/** The value of an entry. **/
	@:noCompletion public inline function valueAt(e:Int):V
		return NativeStore.get(values, e);

	static inline function slot(key:Int, shift:Int):Int
		return (key * 0x9E3779B1) >>> shift;

	function find(key:Int):Int {
		if (count == 0)
			return -1;
		var e = NativeStore.get(heads, slot(key, shift)) - 1;
		while (e >= 0 && NativeStore.get(links, 2 * e) != key)
			e = NativeStore.get(links, 2 * e + 1) - 1;
		return e;
	}

	/** Makes new tables, twice as large unless many entries are removed ones, and drops those. **/
	function grow():Void {
		var size = capacity == 0 ? 8 : count > (capacity >> 1) ? capacity * 2 : capacity;
		var bits = 0;
		while ((1 << bits) < size)
			bits++;
		var newShift = 32 - bits;
		var newHeads:Store<Int> = NativeStore.make(size);
		var newLinks:Store<Int> = NativeStore.make(2 * size);
		var newValues:Store<V> = NativeStore.make(size);
		var n = 0;
		for (e in 0...used) {
			if (NativeStore.get(links, 2 * e + 1) < 0)
				continue;
			var key = NativeStore.get(links, 2 * e);
			var h = slot(key, newShift);
			NativeStore.set(newLinks, 2 * n, key);
			NativeStore.set(newLinks, 2 * n + 1, NativeStore.get(newHeads, h));
			NativeStore.set(newHeads, h, n + 1);
			NativeStore.set(newValues, n, NativeStore.get(values, e));
			n++;
		}
		heads = newHeads;
		links = newLinks;
		values = newValues;
		used = n;
		capacity = size;
		shift = newShift;
	}
}

private class IntMapKeys<V> {
	final map:IntMap<V>;
	var entry:Int;

	public function new(map:IntMap<V>) {
		this.map = map;
		this.entry = map.nextEntry(0);
	}

	public function hasNext():Bool
		return map.inRange(entry);

	public function next():Int {
		var key = map.keyAt(entry);
		entry = map.nextEntry(entry + 1);
		return key;
	}
}

private class IntMapValues<V> {
	final map:IntMap<V>;
	var entry:Int;

	public function new(map:IntMap<V>) {
		this.map = map;
		this.entry = map.nextEntry(0);
	}

	public function hasNext():Bool
		return map.inRange(entry);

	public function next():V {
		var value = map.valueAt(entry);
		entry = map.nextEntry(entry + 1);
		return value;
	}
}

private class IntMapPairs<V> {
	final map:IntMap<V>;
	var entry:Int;

	public function new(map:IntMap<V>) {
		this.map = map;
		this.entry = map.nextEntry(0);
	}

	public function hasNext():Bool
		return map.inRange(entry);

	public function next():{key:Int, value:V} {
		var pair = {key: map.keyAt(entry), value: map.valueAt(entry)};
		entry = map.nextEntry(entry + 1);
		return pair;
	}
}
