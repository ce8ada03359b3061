package rayzor;

import haxe.Int64;

/** Machine operations on numbers that Haxe has no operator for. **/
extern class NativeNumber {
	/** `a < b`, both taken as unsigned. **/
	@:intrinsic("i32.ult") static function ult(a:Int, b:Int):Bool;

	/** `a <= b`, both taken as unsigned. **/
	@:intrinsic("i32.ule") static function ule(a:Int, b:Int):Bool;

	/** Unsigned quotient; `b` is not zero. **/
	@:intrinsic("i32.udiv") static function udiv(a:Int, b:Int):Int;

	/** Unsigned remainder; `b` is not zero. **/
	@:intrinsic("i32.urem") static function urem(a:Int, b:Int):Int;

	/** Signed quotient, truncating; `b` is not zero. **/
	@:intrinsic("i32.div") static function div(a:Int, b:Int):Int;

	/** Signed remainder; `b` is not zero. **/
	@:intrinsic("i32.rem") static function rem(a:Int, b:Int):Int;

	/** `a`, taken as unsigned, as a Float. **/
	@:intrinsic("i32.to_f64_unsigned") static function unsignedToFloat(a:Int):Float;

	/** The number of leading zero bits, 32 for 0. **/
	@:intrinsic("i32.clz") static function clz(a:Int):Int;

	/** The bits of a Float. **/
	@:intrinsic("f64.bits") static function floatBits(f:Float):Int64;

	/** The Float with these bits. **/
	@:intrinsic("f64.of_bits") static function floatOfBits(bits:Int64):Float;

	/** Narrows to single precision. **/
	@:intrinsic("f64.to_f32") static function toSingle(f:Float):Single;

	/** The bits of a Single. **/
	@:intrinsic("f32.bits") static function singleBits(f:Single):Int;

	/** The Single with these bits. **/
	@:intrinsic("f32.of_bits") static function singleOfBits(bits:Int):Single;

	/** The nearest integer; halves go to the even one. **/
	@:intrinsic("f64.round_even") static function roundEven(f:Float):Float;

	/** Truncates; saturates outside of the range; NaN is 0. **/
	@:intrinsic("i64.of_f64") static function floatToInt64(f:Float):Int64;
}
