package haxe;

/** A set of constructors of an enum, one bit for each; up to 32. **/
abstract EnumFlags<T:EnumValue>(Int) {
	/** With the bits of `i`. **/
	public inline function new(i = 0)
		this = i;

	@:from static inline function from<T:EnumValue>(e:T):EnumFlags<T>
		return new EnumFlags(1 << Type.enumIndex(e));

	/** True if `v` is in the set. **/
	public inline function has(v:T):Bool
		return this & (1 << Type.enumIndex(v)) != 0;

	/** Adds `v`. **/
	public inline function set(v:T):Void
		this |= 1 << Type.enumIndex(v);

	/** Removes `v`. **/
	public inline function unset(v:T):Void
		this &= ~(1 << Type.enumIndex(v));

	/** Adds or removes `v`. **/
	public inline function setTo(v:T, condition:Bool):Void {
		if (condition)
			set(v);
		else
			unset(v);
	}

	/** What is in either set. **/
	@:op(A | B) inline function or(other:EnumFlags<T>):EnumFlags<T>
		return new EnumFlags(this | other.toInt());

	/** What is in both sets. **/
	@:op(A & B) inline function and(other:EnumFlags<T>):EnumFlags<T>
		return new EnumFlags(this & other.toInt());

	/** What is in one of the sets alone. **/
	@:op(A ^ B) inline function xor(other:EnumFlags<T>):EnumFlags<T>
		return new EnumFlags(this ^ other.toInt());

	/** The set with the bits of `i`. **/
	public static inline function ofInt<T:EnumValue>(i:Int):EnumFlags<T>
		return new EnumFlags<T>(i);

	/** The bits. **/
	public inline function toInt():Int
		return this;
}
