package haxe;

import haxe.iterators.RestIterator;
import haxe.iterators.RestKeyValueIterator;

/** The remaining arguments of a call, as a read-only array. **/
abstract Rest<T>(Array<T>) {
	/** How many arguments there are. **/
	public var length(get, never):Int;

	inline function get_length():Int
		return this.length;

	/** A copy of an array as arguments. **/
	@:from public static inline function of<T>(array:Array<T>):Rest<T>
		return new Rest(array.copy());

	inline function new(array:Array<T>):Void
		this = array;

	@:arrayAccess inline function get(index:Int):T
		return this[index];

	/** The arguments as a new array. **/
	@:to public inline function toArray():Array<T>
		return this.copy();

	/** Iterates over the arguments. **/
	public inline function iterator():RestIterator<T>
		return new RestIterator<T>(this);

	/** Iterates over positions and arguments. **/
	public inline function keyValueIterator():RestKeyValueIterator<T>
		return new RestKeyValueIterator<T>(this);

	/** These arguments and then `item`. **/
	public function append(item:T):Rest<T> {
		var result = this.copy();
		result.push(item);
		return new Rest(result);
	}

	/** `item` and then these arguments. **/
	public function prepend(item:T):Rest<T> {
		var result = this.copy();
		result.unshift(item);
		return new Rest(result);
	}

	/** Text of all arguments. **/
	public function toString():String
		return this.toString();
}
