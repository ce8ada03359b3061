package haxe.ds;

import haxe.Constraints.IMap;

/**
	A table from keys to values; which class stands behind it follows from the type of the keys: `StringMap` for String,
	`IntMap` for Int, `EnumValueMap` for enums, `ObjectMap` for other objects.
	Iteration gives the pairs in the order in which the keys came.
**/
@:transitive
@:multiType(@:followWithAbstracts K)
abstract Map<K, V>(IMap<K, V>) {
	/** An empty map. **/
	public function new();

	/** Gives `key` the value `value`. **/
	public inline function set(key:K, value:V)
		this.set(key, value);

	/** The value of `key`, or null. **/
	@:arrayAccess public inline function get(key:K)
		return this.get(key);

	/** True if `key` has a value, be it null. **/
	public inline function exists(key:K)
		return this.exists(key);

	/** Removes `key`; true if it was there. **/
	public inline function remove(key:K)
		return this.remove(key);

	/** Iterates over the keys. **/
	public inline function keys():Iterator<K>
		return this.keys();

	/** Iterates over the values. **/
	public inline function iterator():Iterator<V>
		return this.iterator();

	/** Iterates over keys with values. **/
	public inline function keyValueIterator():KeyValueIterator<K, V>
		return this.keyValueIterator();

	/** A new map with the same keys and values. **/
	public inline function copy():Map<K, V>
		return cast this.copy();

	/** Text of all pairs: `[key => value, …]`. **/
	public inline function toString():String
		return this.toString();

	/** Removes all keys. **/
	public inline function clear():Void
		this.clear();

	@:arrayAccess @:noCompletion public inline function arrayWrite(k:K, v:V):V {
		this.set(k, v);
		return v;
	}

	/** What a loop over the keys uses. **/
	@:noCompletion public inline function forKeys():MapKeys<K, V>
		return new MapKeys<K, V>(this);

	/** What a loop over the values uses. **/
	@:noCompletion public inline function forValues():MapValues<K, V>
		return new MapValues<K, V>(this);

	/** What a loop over keys and values uses. **/
	@:noCompletion public inline function forPairs():MapPairs<K, V>
		return new MapPairs<K, V>(this);

	@:to static inline function toStringMap<K:String, V>(t:IMap<K, V>):StringMap<V>
		return new StringMap<V>();

	@:to static inline function toIntMap<K:Int, V>(t:IMap<K, V>):IntMap<V>
		return new IntMap<V>();

	@:to static inline function toEnumValueMapMap<K:EnumValue, V>(t:IMap<K, V>):EnumValueMap<K, V>
		return new EnumValueMap<K, V>();

	@:to static inline function toObjectMap<K:{}, V>(t:IMap<K, V>):ObjectMap<K, V>
		return new ObjectMap<K, V>();

	@:from static inline function fromStringMap<V>(map:StringMap<V>):Map<String, V>
		return cast map;

	@:from static inline function fromIntMap<V>(map:IntMap<V>):Map<Int, V>
		return cast map;

	@:from static inline function fromObjectMap<K:{}, V>(map:ObjectMap<K, V>):Map<K, V>
		return cast map;
}

/**
	A map as the `IntMap` that it is, or null. A subclass may walk its entries in its own way, and a map made by reflection
	keeps its values differently.
**/
private function asInts<V>(map:Any):Null<IntMap<V>>
	return Type.getClass(map) == IntMap ? try cast map catch (_:Any) null : null;

/** As `asInts`, for a `StringMap`. **/
private function asTexts<V>(map:Any):Null<StringMap<V>>
	return Type.getClass(map) == StringMap ? try cast map catch (_:Any) null : null;

/** As `asInts`, for an `ObjectMap`. **/
private function asObjects<V>(map:Any):Null<ObjectMap<Dynamic, V>>
	return Type.getClass(map) == ObjectMap ? try cast map catch (_:Any) null : null;

/**
	Walks the values of a map. The maps of the standard library are walked by the numbers of their entries, which makes no
	calls by name; others by their iterator.
**/
private class MapValues<K, V> {
	final ints:IntMap<V>;
	final texts:StringMap<V>;
	final objects:ObjectMap<Dynamic, V>;
	final others:Iterator<V>;
	var entry:Int = 0;

	public inline function new(map:IMap<K, V>) {
		ints = map is IntMap ? asInts(map) : null;
		texts = map is StringMap ? asTexts(map) : null;
		objects = map is ObjectMap ? asObjects(map) : null;
		if (ints != null)
			entry = ints.nextEntry(0);
		else if (texts != null)
			entry = texts.nextEntry(0);
		else if (objects != null)
			entry = objects.nextEntry(0);
		else
			others = map.iterator();
	}

	public inline function hasNext():Bool
		return ints != null ? ints.inRange(entry) : texts != null ? texts.inRange(entry) : objects != null ? objects.inRange(entry) : others.hasNext();

	public inline function next():V {
		var at = entry;
		if (ints != null) {
			entry = ints.nextEntry(at + 1);
			return ints.valueAt(at);
		}
		if (texts != null) {
			entry = texts.nextEntry(at + 1);
			return texts.valueAt(at);
		}
		if (objects != null) {
			entry = objects.nextEntry(at + 1);
			return objects.valueAt(at);
		}
		return others.next();
	}
}

/** As `MapValues`, for keys. **/
private class MapKeys<K, V> {
	final ints:IntMap<V>;
	final texts:StringMap<V>;
	final objects:ObjectMap<Dynamic, V>;
	final others:Iterator<K>;
	var entry:Int = 0;

	public inline function new(map:IMap<K, V>) {
		ints = map is IntMap ? asInts(map) : null;
		texts = map is StringMap ? asTexts(map) : null;
		objects = map is ObjectMap ? asObjects(map) : null;
		if (ints != null)
			entry = ints.nextEntry(0);
		else if (texts != null)
			entry = texts.nextEntry(0);
		else if (objects != null)
			entry = objects.nextEntry(0);
		else
			others = map.keys();
	}

	public inline function hasNext():Bool
		return ints != null ? ints.inRange(entry) : texts != null ? texts.inRange(entry) : objects != null ? objects.inRange(entry) : others.hasNext();

	public inline function next():K {
		var at = entry;
		if (ints != null) {
			entry = ints.nextEntry(at + 1);
			return cast ints.keyAt(at);
		}
		if (texts != null) {
			entry = texts.nextEntry(at + 1);
			return cast texts.keyAt(at);
		}
		if (objects != null) {
			entry = objects.nextEntry(at + 1);
			return cast objects.keyAt(at);
		}
		return others.next();
	}
}

/** As `MapValues`, for keys and values. **/
private class MapPairs<K, V> {
	final ints:IntMap<V>;
	final texts:StringMap<V>;
	final objects:ObjectMap<Dynamic, V>;
	final others:KeyValueIterator<K, V>;
	var entry:Int = 0;

	public inline function new(map:IMap<K, V>) {
		ints = map is IntMap ? asInts(map) : null;
		texts = map is StringMap ? asTexts(map) : null;
		objects = map is ObjectMap ? asObjects(map) : null;
		if (ints != null)
			entry = ints.nextEntry(0);
		else if (texts != null)
			entry = texts.nextEntry(0);
		else if (objects != null)
			entry = objects.nextEntry(0);
		else
			others = map.keyValueIterator();
	}

	public inline function hasNext():Bool
		return ints != null ? ints.inRange(entry) : texts != null ? texts.inRange(entry) : objects != null ? objects.inRange(entry) : others.hasNext();

	public inline function next():MapPair<K, V> {
		var at = entry;
		if (ints != null) {
			entry = ints.nextEntry(at + 1);
			return new MapPair<K, V>(cast ints.keyAt(at), ints.valueAt(at));
		}
		if (texts != null) {
			entry = texts.nextEntry(at + 1);
			return new MapPair<K, V>(cast texts.keyAt(at), texts.valueAt(at));
		}
		if (objects != null) {
			entry = objects.nextEntry(at + 1);
			return new MapPair<K, V>(cast objects.keyAt(at), objects.valueAt(at));
		}
		var pair = others.next();
		return new MapPair<K, V>(pair.key, pair.value);
	}
}

private class MapPair<K, V> {
	public final key:K;
	public final value:V;

	public inline function new(key:K, value:V) {
		this.key = key;
		this.value = value;
	}
}
