package haxe.iterators;

import rayzor.NativeString;

/** Iterates over positions and units of a string. **/
class StringKeyValueIterator {
	var offset = 0;
	final s:String;

	/** Starts before the first unit. **/
	public inline function new(s:String)
		this.s = s;

	/** True if a unit is left. **/
	public inline function hasNext():Bool
		return offset < s.length;

	/** The position and code of the next unit. **/
	public inline function next():{key:Int, value:Int}
		return {key: offset, value: NativeString.unitAt(s, offset++)};
}
