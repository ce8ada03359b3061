package haxe.iterators;

/** Iterates over positions and arguments of a `haxe.Rest`. **/
class RestKeyValueIterator<T> {
	final args:Array<T>;
	var current:Int = 0;

	/** Starts before the first argument. **/
	@:allow(haxe.Rest) inline function new(args:Array<T>)
		this.args = args;

	/** True if an argument is left. **/
	public inline function hasNext():Bool
		return current < args.length;

	/** The next position and argument. **/
	public inline function next():{key:Int, value:T}
		return {key: current, value: args[current++]};
}
