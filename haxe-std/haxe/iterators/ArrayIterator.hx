package haxe.iterators;

/** Iterates over an array, seeing changes made meanwhile. **/
class ArrayIterator<T> {
	final array:Array<T>;
	var current:Int = 0;

	/** Starts before the first element. **/
	public inline function new(array:Array<T>)
		this.array = array;

	/** True if an element is left. **/
	public inline function hasNext():Bool
		return current < array.length;

	/** The next element. **/
	public inline function next():T
		return array[current++];
}
