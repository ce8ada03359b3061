package haxe.ds;

import haxe.Constraints.IMap;

/** A map that does not keep its keys alive: a pair is gone some time after its key has become unreachable. **/
class WeakMap<K:{}, V> implements IMap<K, V> {
	/** By identity; a number may stand for a key that has died and for another that lives where it was. **/
	final entries:IntMap<Array<WeakEntry<V>>>;

	var count:Int = 0;

	/** An empty map. **/
	public function new():Void
		entries = new IntMap();

	/** Gives `key` the value `value`. **/
	public function set(key:K, value:V):Void {
		var entry = find(key);
		if (entry != null) {
			entry.value = value;
			return;
		}
		var hash = rayzor.NativeValue.identityHash(key);
		var fresh = new WeakEntry(rayzor.NativeWeak.make(key), value);
		var list = entries.get(hash);
		if (list == null)
			entries.set(hash, [fresh]);
		else
			list.push(fresh);
		count++;
		// Dead pairs are swept when the number of pairs passes a power of two.
		if (count >= 16 && count & (count - 1) == 0)
			sweep();
	}

	/** The value of `key`, or null. **/
	public function get(key:K):Null<V> {
		var entry = find(key);
		return entry == null ? null : entry.value;
	}

	/** True if `key` has a value. **/
	public function exists(key:K):Bool
		return find(key) != null;

	/** Removes `key`; true if it was there. **/
	public function remove(key:K):Bool {
		var entry = find(key);
		if (entry == null)
			return false;
		entries.get(rayzor.NativeValue.identityHash(key)).remove(entry);
		count--;
		return true;
	}

	/** Iterates over the keys that live. **/
	public function keys():Iterator<K> {
		var keys:Array<K> = [];
		for (list in entries)
			for (entry in list) {
				var key:Dynamic = rayzor.NativeWeak.get(entry.key);
				if (key != null)
					keys.push(cast key);
			}
		return keys.iterator();
	}

	/** Iterates over the values of the keys that live. **/
	public function iterator():Iterator<V> {
		var values:Array<V> = [];
		for (list in entries)
			for (entry in list)
				if (rayzor.NativeWeak.get(entry.key) != null)
					values.push(entry.value);
		return values.iterator();
	}

	/** Iterates over keys that live, with values. **/
	public function keyValueIterator():KeyValueIterator<K, V>
		return new haxe.iterators.MapKeyValueIterator(this);

	/** A new map with the same keys and values. **/
	public function copy():WeakMap<K, V> {
		var result = new WeakMap<K, V>();
		for (key in keys())
			result.set(key, get(key));
		return result;
	}

	/** Text of all pairs. **/
	public function toString():String {
		var parts = [for (key in keys()) Std.string(key) + " => " + Std.string(get(key))];
		return "[" + parts.join(", ") + "]";
	}

	/** Removes all keys. **/
	public function clear():Void {
		entries.clear();
		count = 0;
	}

	function find(key:K):WeakEntry<V> {
		var list = entries.get(rayzor.NativeValue.identityHash(key));
		if (list != null)
			for (entry in list) {
				var live:Dynamic = rayzor.NativeWeak.get(entry.key);
				if (live != null && rayzor.NativeValue.same(live, (key : Dynamic)))
					return entry;
			}
		return null;
	}

	function sweep():Void {
		count = 0;
		for (hash in entries.keys()) {
			var live = entries.get(hash).filter(entry -> rayzor.NativeWeak.get(entry.key) != null);
			if (live.length == 0)
				entries.remove(hash);
			else
				entries.set(hash, live);
			count += live.length;
		}
	}
}

private class WeakEntry<V> {
	public final key:Dynamic;
	public var value:V;

	public function new(key:Dynamic, value:V) {
		this.key = key;
		this.value = value;
	}
}
