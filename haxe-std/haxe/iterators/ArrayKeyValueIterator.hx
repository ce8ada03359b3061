package haxe.iterators;

/** Iterates over positions and elements of an array. **/
class ArrayKeyValueIterator<T> {
	final array:Array<T>;
	var current:Int = 0;

	/** Starts before the first element. **/
	public inline function new(array:Array<T>)
		this.array = array;

	/** True if an element is left. **/
	public inline function hasNext():Bool
		return current < array.length;

	/** The next position and element. **/
	public inline function next():{key:Int, value:T}
		return {value: array[current], key: current++};
}
