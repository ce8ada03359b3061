// Types known to the compiler itself. They are visible everywhere without an import.

/** The type of functions that give no value. **/
@:coreType abstract Void {}

/** A 64-bit IEEE 754 number. **/
@:coreType @:notNull @:runtimeValue abstract Float {}

/** A 32-bit signed integer; arithmetic wraps around. **/
@:coreType @:notNull @:runtimeValue abstract Int to Float {}

/** A 32-bit IEEE 754 number, widened to `Float` where it is used in arithmetic. **/
@:coreType @:notNull @:runtimeValue abstract Single to Float from Float {}

/** `T` or `null`: for basic types, which are never null by themselves. **/
@:forward @:coreType abstract Null<T> from T to T {}

/** `true` or `false`. **/
@:coreType @:notNull @:runtimeValue abstract Bool {}

/** A value whose type is checked when the program runs. With a parameter, all its fields have that type. **/
@:coreType @:runtimeValue abstract Dynamic<T> {}

/** Whatever yields elements one by one, as `for` wants it. **/
typedef Iterator<T> = {
	/** True if there is a further element. **/
	function hasNext():Bool;

	/** The next element; unspecified if there is none. **/
	function next():T;
}

/** Whatever can be iterated over. **/
typedef Iterable<T> = {
	/** A new iterator over all elements. **/
	function iterator():Iterator<T>;
}

/** An iterator over pairs, as `for (key => value in x)` wants it. **/
typedef KeyValueIterator<K, V> = Iterator<{key:K, value:V}>;

/** Whatever can be iterated over by key and value. **/
typedef KeyValueIterable<K, V> = {
	/** A new iterator over all pairs. **/
	function keyValueIterator():KeyValueIterator<K, V>;
}

/** Marks an extern class whose instances can be indexed by brackets. **/
extern interface ArrayAccess<T> {}
