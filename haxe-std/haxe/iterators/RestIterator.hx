package haxe.iterators;

/** Iterates over the arguments of a `haxe.Rest`. **/
class RestIterator<T> {
	final args:Array<T>;
	var current:Int = 0;

	/** Starts before the first argument. **/
	@:allow(haxe.Rest) inline function new(args:Array<T>)
		this.args = args;

	/** True if an argument is left. **/
	public inline function hasNext():Bool
		return current < args.length;

	/** The next argument. **/
	public inline function next():T
		return args[current++];
}
