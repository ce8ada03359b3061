package haxe.ds;

import rayzor.NativeStore;
import rayzor.Store;

/** Elements by position, of a fixed number. Access out of bounds throws. **/
abstract Vector<T>(Store<T>) {
	/** The number of elements. **/
	public var length(get, never):Int;

	/** `length` elements that are null (zero for basic types), or all `defaultValue`. **/
	extern overload public inline function new(length:Int)
		this = NativeStore.make(length);

	extern overload public inline function new(length:Int, defaultValue:T) {
		this = NativeStore.make(length);
		for (i in 0...length)
			NativeStore.set(this, i, defaultValue);
	}

	inline function get_length():Int
		return NativeStore.length(this);

	/** The element at `index`. **/
	@:op([]) public inline function get(index:Int):T {
		if (!rayzor.NativeNumber.ult(index, NativeStore.length(this)))
			outside(index, NativeStore.length(this));
		return NativeStore.get(this, index);
	}

	/** Replaces the element at `index`. **/
	@:op([]) public inline function set(index:Int, val:T):T {
		if (!rayzor.NativeNumber.ult(index, NativeStore.length(this)))
			outside(index, NativeStore.length(this));
		NativeStore.set(this, index, val);
		return val;
	}

	@:rt("exception.out_of_bounds") static function outside(index:Int, length:Int):Void;

	/** Makes all elements `value`. **/
	public inline function fill(value:T):Void
		for (i in 0...length)
			NativeStore.set(this, i, value);

	/** Copies `len` elements of `src` from `srcPos` to `destPos` of `dest`; the ranges may overlap. **/
	public static inline function blit<T>(src:Vector<T>, srcPos:Int, dest:Vector<T>, destPos:Int, len:Int):Void
		NativeStore.blit(src.toData(), srcPos, dest.toData(), destPos, len);

	/** The elements as a new array. **/
	public inline function toArray():Array<T>
		return NativeStore.toArray(this, 0, length);

	/** What is behind the vector. **/
	public inline function toData():Store<T>
		return this;

	/** A vector over what is behind one. **/
	public static inline function fromData<T>(data:Store<T>):Vector<T>
		return cast data;

	/** The elements of an array as a new vector. **/
	public static inline function fromArrayCopy<T>(array:Array<T>):Vector<T>
		return cast NativeStore.fromArray(array);

	/** A new vector with the same elements. **/
	public inline function copy<T>():Vector<T> {
		var result = new Vector<T>(length);
		Vector.blit(cast this, 0, result, 0, length);
		return result;
	}

	/** The text of all elements with `sep` between them. **/
	public inline function join<T>(sep:String):String
		return toArray().join(sep);

	/** A new vector of the results of `f` for all elements. **/
	public inline function map<S>(f:T->S):Vector<S> {
		var n = length;
		var result = new Vector<S>(n);
		for (i in 0...n)
			result.set(i, f(NativeStore.get(this, i)));
		return result;
	}

	/** Sorts in place by `f`; equal elements keep their order. **/
	public inline function sort(f:T->T->Int):Void {
		var sorted = toArray();
		sorted.sort(f);
		for (i in 0...length)
			NativeStore.set(this, i, sorted[i]);
	}
}
