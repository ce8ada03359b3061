import rayzor.NativeNumber;
import rayzor.NativeString;

/** Immutable text. `length` and all positions count UTF-16 units. **/
class String {
	/** The number of UTF-16 units. **/
	@:intrinsic("string.length")
	public var length(default, null):Int;

	/** The same text. **/
	@:rt("string.new")
	public function new(string:String):Void;

	/** All letters in upper case, by Unicode's simple mapping. **/
	@:rt("string.to_upper")
	public function toUpperCase():String;

	/** All letters in lower case, by Unicode's simple mapping. **/
	@:rt("string.to_lower")
	public function toLowerCase():String;

	/** The unit at `index` as text, or an empty string outside of the text. **/
	@:rt("string.char_at")
	public function charAt(index:Int):String;

	/** The code of the unit at `index`, or null outside of the text. **/
	public inline function charCodeAt(index:Int):Null<Int>
		return NativeNumber.ult(index, length) ? NativeString.unitAt(this, index) : null;

	/** The first position of `str` at or after `startIndex`, or -1. **/
	public function indexOf(str:String, ?startIndex:Int):Int
		return NativeString.indexOf(this, str, startIndex == null ? 0 : startIndex);

	/** The last position of `str` that is not after `startIndex`, or -1. **/
	public function lastIndexOf(str:String, ?startIndex:Int):Int
		return NativeString.lastIndexOf(this, str, startIndex == null ? length : startIndex);

	/** The parts between occurrences of `delimiter`; with an empty delimiter, every unit. **/
	@:rt("string.split")
	public function split(delimiter:String):Array<String>;

	/** `len` units from `pos`, or all up to the end. A negative `pos` counts from the end, a negative `len` likewise. **/
	public function substr(pos:Int, ?len:Int):String
		return NativeString.substr(this, pos, len == null ? 0x7FFFFFFF : len);

	/** The units from `startIndex` to before `endIndex`; the two are exchanged if out of order. **/
	public function substring(startIndex:Int, ?endIndex:Int):String
		return NativeString.substring(this, startIndex, endIndex == null ? length : endIndex);

	/** The text itself. **/
	public inline function toString():String
		return this;

	/** The text of one code point: one unit, or a surrogate pair above U+FFFF. **/
	@:rt("string.from_char_code")
	public static function fromCharCode(code:Int):String;
}
