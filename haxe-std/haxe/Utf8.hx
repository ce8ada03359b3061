package haxe;

/** Code points of strings, for old code; strings know Unicode by themselves. **/
@:deprecated("haxe.Utf8 is deprecated. Use UnicodeString instead.")
class Utf8 {
	final buf:StringBuf;

	/** An empty buffer. **/
	public function new(?size:Int)
		buf = new StringBuf();

	/** Adds a code point. **/
	public inline function addChar(c:Int):Void
		buf.addChar(c);

	/** Everything so far. **/
	public inline function toString():String
		return buf.toString();

	/** Calls `chars` for all code points. **/
	public static function iter(s:String, chars:Int->Void):Void
		for (c in new haxe.iterators.StringIteratorUnicode(s))
			chars(c);

	/** Latin-1 bytes as text: the same here. **/
	public static function encode(s:String):String
		return s;

	/** Text as Latin-1 bytes: the same here. **/
	public static function decode(s:String):String
		return s;

	/** The code point number `index`. **/
	public static function charCodeAt(s:String, index:Int):Int {
		var code = new UnicodeString(s).charCodeAt(index);
		return code == null ? 0 : code;
	}

	/** True for every string. **/
	public static function validate(s:String):Bool
		return true;

	/** The number of code points. **/
	public static function length(s:String):Int
		return new UnicodeString(s).length;

	/** Negative, zero or positive, by code points. **/
	public static function compare(a:String, b:String):Int
		return Reflect.compare(a, b);

	/** `len` code points from `pos`. **/
	public static function sub(s:String, pos:Int, len:Int):String
		return new UnicodeString(s).substr(pos, len);
}
