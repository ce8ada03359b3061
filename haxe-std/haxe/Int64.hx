package haxe;

import rayzor.NativeNumber;

/** A 64-bit signed integer; arithmetic wraps around. **/
@:coreType
@:notNull
@:transitive
@:runtimeValue
abstract Int64 {
	/** The upper half. **/
	public var high(get, never):Int32;

	/** The lower half. **/
	public var low(get, never):Int32;

	inline function get_high():Int32
		return highOf(toInt64());

	inline function get_low():Int32
		return lowOf(toInt64());

	inline function toInt64():Int64
		return cast this;

	@:intrinsic("i64.high") static function highOf(x:Int64):Int;

	@:intrinsic("i64.low") static function lowOf(x:Int64):Int;

	/** The same number; numbers are values here. **/
	public inline function copy():Int64
		return cast this;

	/** A number from its halves. **/
	@:intrinsic("i64.make")
	public static function make(high:Int32, low:Int32):Int64;

	/** An `Int`, widened. **/
	@:from @:intrinsic("i64.of_i32")
	public static function ofInt(x:Int):Int64;

	/** The number as an `Int`; throws "Overflow" if it does not fit. **/
	public static inline function toInt(x:Int64):Int {
		var low = lowOf(x);
		if (ofInt(low) != x)
			throw "Overflow";
		return low;
	}

	/** The old name of `isInt64`. **/
	@:deprecated("haxe.Int64.is() is deprecated. Use haxe.Int64.isInt64() instead")
	public static inline function is(val:Dynamic):Bool
		return isInt64(val);

	/** True if a value is an Int64. **/
	@:rt("dynamic.is_i64")
	public static function isInt64(val:Dynamic):Bool;

	/** The upper half. **/
	@:deprecated("Use high instead")
	public static inline function getHigh(x:Int64):Int32
		return highOf(x);

	/** The lower half. **/
	@:deprecated("Use low instead")
	public static inline function getLow(x:Int64):Int32
		return lowOf(x);

	/** True below zero. **/
	public static inline function isNeg(x:Int64):Bool
		return highOf(x) < 0;

	/** True for zero. **/
	public static inline function isZero(x:Int64):Bool
		return x == ofInt(0);

	/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. **/
	public static inline function compare(a:Int64, b:Int64):Int {
		var high = highOf(a) - highOf(b);
		var isSameSign = (highOf(a) < 0) == (highOf(b) < 0);
		return if (!isSameSign) highOf(a) < 0 ? -1 : 1 else high != 0 ? high : Int32.ucompare(lowOf(a), lowOf(b));
	}

	/** As `compare`, with both taken as unsigned. **/
	public static inline function ucompare(a:Int64, b:Int64):Int {
		var high = Int32.ucompare(highOf(a), highOf(b));
		return high != 0 ? high : Int32.ucompare(lowOf(a), lowOf(b));
	}

	/** Decimal text. **/
	@:rt("std_api.string_i64")
	public static function toStr(x:Int64):String;

	inline function toString():String
		return toStr(cast this);

	/** A number from decimal text with an optional sign and white space around it; throws if that is not what it is. **/
	@:rt("string.parse_int64")
	public static function parseString(sParam:String):Int64;

	/** A Float without its fraction; throws outside of ±2^53 and for what is not finite. **/
	public static function fromFloat(f:Float):Int64 {
		if (!Math.isFinite(f))
			throw "Number is NaN or Infinite";
		if (f - f % 1.0 > 9007199254740991.0)
			throw "Conversion overflow";
		if (f - f % 1.0 < -9007199254740991.0)
			throw "Conversion underflow";
		return NativeNumber.floatToInt64(f);
	}

	/** Quotient and remainder at once; throws when dividing by zero. **/
	public static inline function divMod(dividend:Int64, divisor:Int64):{quotient:Int64, modulus:Int64} {
		checkDivisor(divisor);
		return {quotient: quotient(dividend, divisor), modulus: remainder(dividend, divisor)};
	}

	static inline function checkDivisor(b:Int64):Void {
		if (b == ofInt(0))
			throw "divide by zero";
	}

	@:intrinsic("i64.div") static function quotient(a:Int64, b:Int64):Int64;

	@:intrinsic("i64.rem") static function remainder(a:Int64, b:Int64):Int64;

	/** `-x` **/
	@:op(-A) @:intrinsic("i64.neg")
	public static function neg(x:Int64):Int64;

	@:op(++A) inline function preIncrement():Int64 {
		this = cast add(cast this, ofInt(1));
		return cast this;
	}

	@:op(A++) inline function postIncrement():Int64 {
		var before:Int64 = cast this;
		this = cast add(before, ofInt(1));
		return before;
	}

	@:op(--A) inline function preDecrement():Int64 {
		this = cast sub(cast this, ofInt(1));
		return cast this;
	}

	@:op(A--) inline function postDecrement():Int64 {
		var before:Int64 = cast this;
		this = cast sub(before, ofInt(1));
		return before;
	}

	/** `a + b` **/
	@:op(A + B) @:intrinsic("i64.add")
	public static function add(a:Int64, b:Int64):Int64;

	@:op(A + B) @:commutative static inline function addInt(a:Int64, b:Int):Int64
		return add(a, ofInt(b));

	/** `a - b` **/
	@:op(A - B) @:intrinsic("i64.sub")
	public static function sub(a:Int64, b:Int64):Int64;

	@:op(A - B) static inline function subInt(a:Int64, b:Int):Int64
		return sub(a, ofInt(b));

	@:op(A - B) static inline function intSub(a:Int, b:Int64):Int64
		return sub(ofInt(a), b);

	/** `a * b` **/
	@:op(A * B) @:intrinsic("i64.mul")
	public static function mul(a:Int64, b:Int64):Int64;

	@:op(A * B) @:commutative static inline function mulInt(a:Int64, b:Int):Int64
		return mul(a, ofInt(b));

	/** `a / b` without fraction; throws when dividing by zero. **/
	@:op(A / B) public static inline function div(a:Int64, b:Int64):Int64 {
		checkDivisor(b);
		return quotient(a, b);
	}

	@:op(A / B) static inline function divInt(a:Int64, b:Int):Int64
		return div(a, ofInt(b));

	@:op(A / B) static inline function intDiv(a:Int, b:Int64):Int64
		return div(ofInt(a), b);

	/** The remainder of `a / b`, with the sign of `a`; throws when dividing by zero. **/
	@:op(A % B) public static inline function mod(a:Int64, b:Int64):Int64 {
		checkDivisor(b);
		return remainder(a, b);
	}

	@:op(A % B) static inline function modInt(a:Int64, b:Int):Int64
		return mod(a, ofInt(b));

	@:op(A % B) static inline function intMod(a:Int, b:Int64):Int64
		return mod(ofInt(a), b);

	/** `a == b` **/
	@:op(A == B) @:intrinsic("i64.eq")
	public static function eq(a:Int64, b:Int64):Bool;

	@:op(A == B) @:commutative static inline function eqInt(a:Int64, b:Int):Bool
		return eq(a, ofInt(b));

	/** `a != b` **/
	@:op(A != B) @:intrinsic("i64.ne")
	public static function neq(a:Int64, b:Int64):Bool;

	@:op(A != B) @:commutative static inline function neqInt(a:Int64, b:Int):Bool
		return neq(a, ofInt(b));

	@:op(A < B) @:intrinsic("i64.lt") static function lt(a:Int64, b:Int64):Bool;

	@:op(A < B) static inline function ltInt(a:Int64, b:Int):Bool
		return lt(a, ofInt(b));

	@:op(A < B) static inline function intLt(a:Int, b:Int64):Bool
		return lt(ofInt(a), b);

	@:op(A <= B) @:intrinsic("i64.le") static function lte(a:Int64, b:Int64):Bool;

	@:op(A <= B) static inline function lteInt(a:Int64, b:Int):Bool
		return lte(a, ofInt(b));

	@:op(A <= B) static inline function intLte(a:Int, b:Int64):Bool
		return lte(ofInt(a), b);

	@:op(A > B) @:intrinsic("i64.gt") static function gt(a:Int64, b:Int64):Bool;

	@:op(A > B) static inline function gtInt(a:Int64, b:Int):Bool
		return gt(a, ofInt(b));

	@:op(A > B) static inline function intGt(a:Int, b:Int64):Bool
		return gt(ofInt(a), b);

	@:op(A >= B) @:intrinsic("i64.ge") static function gte(a:Int64, b:Int64):Bool;

	@:op(A >= B) static inline function gteInt(a:Int64, b:Int):Bool
		return gte(a, ofInt(b));

	@:op(A >= B) static inline function intGte(a:Int, b:Int64):Bool
		return gte(ofInt(a), b);

	@:op(~A) @:intrinsic("i64.not") static function complement(a:Int64):Int64;

	/** `a & b` **/
	@:op(A & B) @:intrinsic("i64.and")
	public static function and(a:Int64, b:Int64):Int64;

	/** `a | b` **/
	@:op(A | B) @:intrinsic("i64.or")
	public static function or(a:Int64, b:Int64):Int64;

	/** `a ^ b` **/
	@:op(A ^ B) @:intrinsic("i64.xor")
	public static function xor(a:Int64, b:Int64):Int64;

	/** `a << b`; `b` counts modulo 64. **/
	@:op(A << B) @:intrinsic("i64.shl")
	public static function shl(a:Int64, b:Int):Int64;

	/** `a >> b`, keeping the sign; `b` counts modulo 64. **/
	@:op(A >> B) @:intrinsic("i64.shr")
	public static function shr(a:Int64, b:Int):Int64;

	/** `a >>> b`, filling with zeros; `b` counts modulo 64. **/
	@:op(A >>> B) @:intrinsic("i64.ushr")
	public static function ushr(a:Int64, b:Int):Int64;
}
