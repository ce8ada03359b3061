package haxe.iterators;

import haxe.DynamicAccess;

/** Iterates over the values of a `DynamicAccess`. **/
class DynamicAccessIterator<T> {
	final access:DynamicAccess<T>;
	final keys:Array<String>;
	var index = 0;

	/** Starts before the first field; fields added later are not seen. **/
	public inline function new(access:DynamicAccess<T>) {
		this.access = access;
		this.keys = access.keys();
	}

	/** True if a field is left. **/
	public inline function hasNext():Bool
		return index < keys.length;

	/** The value of the next field. **/
	public inline function next():T
		return access[keys[index++]];
}
