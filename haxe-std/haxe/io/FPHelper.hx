package haxe.io;

import haxe.Int64;
import rayzor.NativeNumber;

/** The bits of floating-point numbers. **/
class FPHelper {
	/** The number whose single-precision bits are `i`. **/
	public static inline function i32ToFloat(i:Int):Float
		return NativeNumber.singleOfBits(i);

	/** The single-precision bits of `f`. **/
	public static inline function floatToI32(f:Float):Int
		return NativeNumber.singleBits(NativeNumber.toSingle(f));

	/** The number whose double-precision bits are these. **/
	public static inline function i64ToDouble(low:Int, high:Int):Float
		return NativeNumber.floatOfBits(Int64.make(high, low));

	/** The double-precision bits of `v`. **/
	public static inline function doubleToI64(v:Float):Int64
		return NativeNumber.floatBits(v);
}
