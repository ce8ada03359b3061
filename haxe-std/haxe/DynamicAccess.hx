package haxe;

import haxe.iterators.DynamicAccessIterator;
import haxe.iterators.DynamicAccessKeyValueIterator;

/** A structure used as a table from field names to values of one type. **/
abstract DynamicAccess<T>(Dynamic<T>) from Dynamic<T> to Dynamic<T> {
	/** An empty structure. **/
	public inline function new()
		this = {};

	/** The value of a field, or null. **/
	@:arrayAccess public inline function get(key:String):Null<T>
		return Reflect.field(this, key);

	/** Sets a field. **/
	@:arrayAccess public inline function set(key:String, value:T):T {
		Reflect.setField(this, key, value);
		return value;
	}

	/** True if there is such a field. **/
	public inline function exists(key:String):Bool
		return Reflect.hasField(this, key);

	/** Removes a field; true if it was there. **/
	public inline function remove(key:String):Bool
		return Reflect.deleteField(this, key);

	/** The names of all fields. **/
	public inline function keys():Array<String>
		return Reflect.fields(this);

	/** A new structure with the same fields. **/
	public inline function copy():DynamicAccess<T>
		return Reflect.copy(this);

	/** Iterates over the values. **/
	public inline function iterator():DynamicAccessIterator<T>
		return new DynamicAccessIterator(this);

	/** Iterates over names and values. **/
	public inline function keyValueIterator():DynamicAccessKeyValueIterator<T>
		return new DynamicAccessKeyValueIterator(this);
}
