package haxe.iterators;

import haxe.Rest;

/** Iterates over positions and arguments of a `haxe.Rest`. **/
class RestKeyValueIterator<T> {
	final args:Rest<T>;
	var current:Int = 0;

	/** Starts before the first argument. **/
	public inline function new(args:Rest<T>)
		this.args = args;

	/** True if an argument is left. **/
	public inline function hasNext():Bool
		return current < args.length;

	/** The next position and argument. **/
	public inline function next():{key:Int, value:T}
		return {key: current, value: args[current++]};
}
