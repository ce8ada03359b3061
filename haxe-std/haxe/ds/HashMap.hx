package haxe.ds;

import haxe.iterators.HashMapKeyValueIterator;

/** A map from objects that say themselves what number stands for them; equal numbers are equal keys. **/
abstract HashMap<K:{function hashCode():Int;}, V>(HashMapData<K, V>) {
	/** An empty map. **/
	public inline function new()
		this = new HashMapData();

	/** Gives `k` the value `v`. **/
	@:arrayAccess public inline function set(k:K, v:V):Void {
		this.keys.set(k.hashCode(), k);
		this.values.set(k.hashCode(), v);
	}

	/** The value of `k`, or null. **/
	@:arrayAccess public inline function get(k:K):Null<V>
		return this.values.get(k.hashCode());

	/** True if `k` has a value. **/
	public inline function exists(k:K):Bool
		return this.values.exists(k.hashCode());

	/** Removes `k`; true if it was there. **/
	public inline function remove(k:K):Bool {
		this.values.remove(k.hashCode());
		return this.keys.remove(k.hashCode());
	}

	/** Iterates over the keys. **/
	public inline function keys():Iterator<K>
		return this.keys.iterator();

	/** A new map with the same keys and values. **/
	public function copy():HashMap<K, V> {
		var data = new HashMapData<K, V>();
		data.keys = this.keys.copy();
		data.values = this.values.copy();
		return cast data;
	}

	/** Iterates over the values. **/
	public inline function iterator():Iterator<V>
		return this.values.iterator();

	/** Iterates over keys with values. **/
	public inline function keyValueIterator():HashMapKeyValueIterator<K, V>
		return new HashMapKeyValueIterator(cast this);

	/** Removes all keys. **/
	public inline function clear():Void {
		this.keys.clear();
		this.values.clear();
	}
}

private class HashMapData<K:{function hashCode():Int;}, V> {
	public var keys:IntMap<K>;
	public var values:IntMap<V>;

	public inline function new() {
		keys = new IntMap();
		values = new IntMap();
	}
}
