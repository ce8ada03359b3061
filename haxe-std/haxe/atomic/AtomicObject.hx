package haxe.atomic;

import haxe.ds.Vector;
import rayzor.NativeAtomic;

/**
	A reference that threads change without losing each other's changes. Operations give the old value. Values are compared
	by identity: two equal strings may be different objects.
**/
abstract AtomicObject<T:{}>(Vector<Dynamic>) {
	/** A cell with this value. **/
	public inline function new(value:T):Void {
		this = new Vector(1);
		this[0] = value;
	}

	/** Sets `replacement` if the value is `expected`. **/
	public inline function compareExchange(expected:T, replacement:T):T
		return NativeAtomic.compareExchangeObject(this, expected, replacement);

	/** Sets `value`. **/
	public inline function exchange(value:T):T
		return NativeAtomic.exchangeObject(this, value);

	/** The value. **/
	public inline function load():T
		return NativeAtomic.loadObject(this);

	/** Sets `value` and gives it. **/
	public inline function store(value:T):T {
		NativeAtomic.storeObject(this, value);
		return value;
	}
}
