package haxe;

/** Fits every function, and nothing else. **/
@:callable
abstract Function(Dynamic) {}

/** Fits every enum value without arguments, and nothing else. **/
abstract FlatEnum(Dynamic) {}

/** Fits everything that may be null. **/
abstract NotVoid(Dynamic) {}

/** Fits classes whose constructor has the type `T`. **/
abstract Constructible<T>(Dynamic) {}

/** What all maps can do. **/
interface IMap<K, V> {
	/** The value of `k`, or null. **/
	public function get(k:K):Null<V>;

	/** Gives `k` the value `v`. **/
	public function set(k:K, v:V):Void;

	/** True if `k` has a value, be it null. **/
	public function exists(k:K):Bool;

	/** Removes `k`; true if it was there. **/
	public function remove(k:K):Bool;

	/** Iterates over the keys. **/
	public function keys():Iterator<K>;

	/** Iterates over the values. **/
	public function iterator():Iterator<V>;

	/** Iterates over keys with values. **/
	public function keyValueIterator():KeyValueIterator<K, V>;

	/** A new map with the same keys and values. **/
	public function copy():IMap<K, V>;

	/** Text of all pairs. **/
	public function toString():String;

	/** Removes all keys. **/
	public function clear():Void;
}
