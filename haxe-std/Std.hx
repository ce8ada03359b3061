/** Conversions and tests on basic types. **/
class Std {
	/** The old name of `isOfType`. **/
	@:deprecated("Std.is is deprecated. Use Std.isOfType instead.")
	public static inline function is(v:Dynamic, t:Dynamic):Bool
		return isOfType(v, t);

	/** True if `v` is a value of the class, interface, enum or basic type `t`. Null is of no type but `Dynamic`. **/
	@:rt("cast.is_of_type")
	public static function isOfType(v:Dynamic, t:Dynamic):Bool;

	/** `value` as an instance of the class or interface `c`, or null if it is not one. **/
	public static inline function downcast<T:{}, S:T>(value:T, c:Class<S>):S
		return isOfType(value, c) ? cast value : null;

	/** The old name of `downcast`. **/
	@:deprecated("Std.instance() is deprecated. Use Std.downcast() instead.")
	public static inline function instance<T:{}, S:T>(value:T, c:Class<S>):S
		return downcast(value, c);

	/** Text of any value; an object with a `toString` method decides for itself. **/
	@:rt("std_api.string")
	public static function string(s:Dynamic):String;

	/** `x` without its fraction. Outside of the range of `Int` the result is unspecified. **/
	@:intrinsic("f64.to_i32")
	public static function int(x:Float):Int;

	/** The integer at the start of `x`, decimal or hexadecimal (`0x`), or null if there is none. **/
	@:rt("string.parse_int")
	public static function parseInt(x:String):Null<Int>;

	/** The number at the start of `x`, or NaN if there is none. **/
	@:rt("string.parse_float")
	public static function parseFloat(x:String):Float;

	/** A random number from 0 to `x - 1`, or 0 if `x <= 1`. **/
	@:rt("random.int")
	public static function random(x:Int):Int;
}
