package haxe.atomic;

import haxe.ds.Vector;
import rayzor.NativeAtomic;

/** An Int that threads change without losing each other's changes. Operations give the old value. **/
abstract AtomicInt(Vector<Int>) {
	/** A cell with this value. **/
	public inline function new(value:Int):Void {
		this = new Vector(1);
		this[0] = value;
	}

	/** Adds `b`. **/
	public inline function add(b:Int):Int
		return NativeAtomic.add(this, b);

	/** Subtracts `b`. **/
	public inline function sub(b:Int):Int
		return NativeAtomic.sub(this, b);

	/** Keeps the bits that `b` has. **/
	public inline function and(b:Int):Int
		return NativeAtomic.and(this, b);

	/** Sets the bits that `b` has. **/
	public inline function or(b:Int):Int
		return NativeAtomic.or(this, b);

	/** Turns the bits around that `b` has. **/
	public inline function xor(b:Int):Int
		return NativeAtomic.xor(this, b);

	/** Sets `replacement` if the value is `expected`. **/
	public inline function compareExchange(expected:Int, replacement:Int):Int
		return NativeAtomic.compareExchange(this, expected, replacement);

	/** Sets `value`. **/
	public inline function exchange(value:Int):Int
		return NativeAtomic.exchange(this, value);

	/** The value. **/
	public inline function load():Int
		return NativeAtomic.load(this);

	/** Sets `value` and gives it. **/
	public inline function store(value:Int):Int {
		NativeAtomic.store(this, value);
		return value;
	}
}
