package rayzor;

/** What the standard library does with the inside of strings. **/
extern class NativeString {
	/** The unit at an index that is known to be in range. **/
	@:intrinsic("string.unit_at") static function unitAt(s:String, index:Int):Int;

	/** True if every unit takes one byte. **/
	@:intrinsic("string.is_latin1") static function isLatin1(s:String):Bool;

	/** The hash of the text, never zero; computed once for each string. **/
	@:rt("string.hash") static function hash(s:String):Int;

	/** See `String.indexOf`. **/
	@:rt("string.index_of") static function indexOf(s:String, what:String, from:Int):Int;

	/** See `String.lastIndexOf`. **/
	@:rt("string.last_index_of") static function lastIndexOf(s:String, what:String, from:Int):Int;

	/** See `String.substr`. **/
	@:rt("string.substr") static function substr(s:String, pos:Int, len:Int):String;

	/** See `String.substring`. **/
	@:rt("string.substring") static function substring(s:String, start:Int, end:Int):String;

	/** Negative, zero or positive, by the order of the units. **/
	@:rt("string.compare") static function compare(a:String, b:String):Int;

	/** True if `s` has `what` at `pos`; positions outside of the text are allowed. **/
	@:rt("string.has_at") static function hasAt(s:String, what:String, pos:Int):Bool;

	/** All occurrences of `from` replaced by `to`; an empty `from` puts `to` between all units. **/
	@:rt("string.replace") static function replace(s:String, from:String, to:String):String;

	/** Without white space at the start (flag 1) and the end (flag 2). **/
	@:rt("string.trim") static function trim(s:String, sides:Int):String;

	/** At least `digits` hexadecimal digits of `n`. **/
	@:rt("string.hex") static function hex(n:Int, digits:Int):String;

	/** All texts with `sep` between them. **/
	@:rt("string.join") static function join(parts:Array<String>, sep:String):String;

	/** Percent encoding of everything but letters, digits and `-_.~` and the like. **/
	@:rt("string.url_encode") static function urlEncode(s:String):String;

	/** Reverses percent encoding; `+` is a space. **/
	@:rt("string.url_decode") static function urlDecode(s:String):String;
}
