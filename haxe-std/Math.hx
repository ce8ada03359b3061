/** Mathematical functions and constants. **/
class Math {
	/** The ratio of a circle's circumference to its diameter. **/
	public static inline var PI:Float = 3.141592653589793;

	/** Less than every other number. **/
	public static inline var NEGATIVE_INFINITY:Float = -1.0 / 0.0;

	/** Greater than every other number. **/
	public static inline var POSITIVE_INFINITY:Float = 1.0 / 0.0;

	/** The value of undefined operations; differs from everything, itself included. **/
	public static inline var NaN:Float = 0.0 / 0.0;

	/** `v` without its sign. **/
	@:intrinsic("f64.abs")
	public static function abs(v:Float):Float;

	/** The smaller of two numbers; NaN if either is NaN. **/
	public static inline function min(a:Float, b:Float):Float
		return a < b || a != a ? a : b;

	/** The greater of two numbers; NaN if either is NaN. **/
	public static inline function max(a:Float, b:Float):Float
		return a > b || a != a ? a : b;

	/** Sine of an angle in radians. **/
	@:rt("math.sin") public static function sin(v:Float):Float;

	/** Cosine of an angle in radians. **/
	@:rt("math.cos") public static function cos(v:Float):Float;

	/** Tangent of an angle in radians. **/
	@:rt("math.tan") public static function tan(v:Float):Float;

	/** Arc sine in radians. **/
	@:rt("math.asin") public static function asin(v:Float):Float;

	/** Arc cosine in radians. **/
	@:rt("math.acos") public static function acos(v:Float):Float;

	/** Arc tangent in radians. **/
	@:rt("math.atan") public static function atan(v:Float):Float;

	/** The angle of the point (x, y), in radians. **/
	@:rt("math.atan2") public static function atan2(y:Float, x:Float):Float;

	/** Euler's number to the power of `v`. **/
	@:rt("math.exp") public static function exp(v:Float):Float;

	/** The natural logarithm. **/
	@:rt("math.log") public static function log(v:Float):Float;

	/** `v` to the power of `exp`. **/
	@:rt("math.pow") public static function pow(v:Float, exp:Float):Float;

	/** The square root. **/
	@:intrinsic("f64.sqrt")
	public static function sqrt(v:Float):Float;

	/** The nearest integer; halves go up. **/
	public static inline function round(v:Float):Int
		return Std.int(ffloor(v + 0.5));

	/** The greatest integer not above `v`. **/
	public static inline function floor(v:Float):Int
		return Std.int(ffloor(v));

	/** The smallest integer not below `v`. **/
	public static inline function ceil(v:Float):Int
		return Std.int(fceil(v));

	/** A random number from 0, included, to 1, excluded. **/
	@:rt("random.float")
	public static function random():Float;

	/** `floor` that gives a Float. **/
	@:intrinsic("f64.floor")
	public static function ffloor(v:Float):Float;

	/** `ceil` that gives a Float. **/
	@:intrinsic("f64.ceil")
	public static function fceil(v:Float):Float;

	/** `round` that gives a Float. **/
	public static inline function fround(v:Float):Float
		return ffloor(v + 0.5);

	/** True for numbers other than NaN and the infinities. **/
	public static inline function isFinite(f:Float):Bool
		return f - f == 0.0;

	/** True for NaN alone. **/
	public static inline function isNaN(f:Float):Bool
		return f != f;
}
