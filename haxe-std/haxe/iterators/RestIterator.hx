package haxe.iterators;

import haxe.Rest;

/** Iterates over the arguments of a `haxe.Rest`. **/
class RestIterator<T> {
	final args:Rest<T>;
	var current:Int = 0;

	/** Starts before the first argument. **/
	public inline function new(args:Rest<T>)
		this.args = args;

	/** True if an argument is left. **/
	public inline function hasNext():Bool
		return current < args.length;

	/** The next argument. **/
	public inline function next():T
		return args[current++];
}
