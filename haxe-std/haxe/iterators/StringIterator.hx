package haxe.iterators;

import rayzor.NativeString;

/** Iterates over the units of a string. **/
class StringIterator {
	var offset = 0;
	final s:String;

	/** Starts before the first unit. **/
	public inline function new(s:String)
		this.s = s;

	/** True if a unit is left. **/
	public inline function hasNext():Bool
		return offset < s.length;

	/** The code of the next unit. **/
	public inline function next():Int
		return NativeString.unitAt(s, offset++);
}
