import haxe.iterators.StringIterator;
import haxe.iterators.StringKeyValueIterator;
import rayzor.NativeNumber;
import rayzor.NativeString;

/** More functions on strings, best used by `using StringTools`. **/
class StringTools {
	/** Percent-encodes `s` for a part of a URL. **/
	public static inline function urlEncode(s:String):String
		return NativeString.urlEncode(s);

	/** Reverses `urlEncode`. **/
	public static inline function urlDecode(s:String):String
		return NativeString.urlDecode(s);

	/** Replaces `&`, `<` and `>` by entities, and both kinds of quotes as well if `quotes`. **/
	public static function htmlEscape(s:String, ?quotes:Bool):String {
		var buf = new StringBuf();
		for (i in 0...s.length) {
			var c = NativeString.unitAt(s, i);
			switch c {
				case "&".code: buf.add("&amp;");
				case "<".code: buf.add("&lt;");
				case ">".code: buf.add("&gt;");
				case "\"".code if (quotes): buf.add("&quot;");
				case "'".code if (quotes): buf.add("&#039;");
				default: buf.addChar(c);
			}
		}
		return buf.toString();
	}

	/** Reverses `htmlEscape`. **/
	public static function htmlUnescape(s:String):String {
		s = replace(replace(s, "&gt;", ">"), "&lt;", "<");
		s = replace(replace(s, "&quot;", "\""), "&#039;", "'");
		return replace(s, "&amp;", "&");
	}

	/** True if `value` occurs in `s`. **/
	public static inline function contains(s:String, value:String):Bool
		return s.indexOf(value) >= 0;

	/** True if `s` begins with `start`. **/
	public static inline function startsWith(s:String, start:String):Bool
		return NativeString.hasAt(s, start, 0);

	/** True if `s` ends with `end`. **/
	public static inline function endsWith(s:String, end:String):Bool
		return NativeString.hasAt(s, end, s.length - end.length);

	/** True if the unit at `pos` is a space or a control character from tab to carriage return. **/
	public static function isSpace(s:String, pos:Int):Bool {
		var c = fastCodeAt(s, pos);
		return c == 32 || (c > 8 && c < 14);
	}

	/** Without white space at the start. **/
	public static inline function ltrim(s:String):String
		return NativeString.trim(s, 1);

	/** Without white space at the end. **/
	public static inline function rtrim(s:String):String
		return NativeString.trim(s, 2);

	/** Without white space at both ends. **/
	public static inline function trim(s:String):String
		return NativeString.trim(s, 3);

	/** `s` with `c` put before it until there are `l` units at least. **/
	public static function lpad(s:String, c:String, l:Int):String
		return c.length == 0 ? s : padding(c, l - s.length) + s;

	/** `s` with `c` put after it until there are `l` units at least. **/
	public static function rpad(s:String, c:String, l:Int):String
		return c.length == 0 ? s : s + padding(c, l - s.length);

	static function padding(c:String, n:Int):String {
		if (n <= 0)
			return "";
		if (n <= c.length)
			return c;
		var buf = new StringBuf();
		while (buf.length < n)
			buf.add(c);
		return buf.toString();
	}

	/** All occurrences of `sub` replaced by `by`. **/
	public static inline function replace(s:String, sub:String, by:String):String
		return NativeString.replace(s, sub, by);

	/** `n`, taken as unsigned, in upper-case hexadecimal with `digits` digits at least. **/
	public static function hex(n:Int, ?digits:Int):String
		return NativeString.hex(n, digits == null ? 0 : digits);

	/** The unit at `index`, or 0 past the end. **/
	public static inline function fastCodeAt(s:String, index:Int):Int
		return NativeNumber.ult(index, s.length) ? NativeString.unitAt(s, index) : 0;

	/** The unit at an `index` that is in range; nothing checks. **/
	public static inline function unsafeCodeAt(s:String, index:Int):Int
		return NativeString.unitAt(s, index);

	/** Iterates over the units. **/
	public static inline function iterator(s:String):StringIterator
		return new StringIterator(s);

	/** Iterates over positions and units. **/
	public static inline function keyValueIterator(s:String):StringKeyValueIterator
		return new StringKeyValueIterator(s);

	/** True for what `fastCodeAt` gives past the end. **/
	@:noUsing public static inline function isEof(c:Int):Bool
		return c == 0;

	/** Quotes an argument for a POSIX shell. **/
	@:deprecated("StringTools.quoteUnixArg is deprecated. Use haxe.SysTools.quoteUnixArg instead.")
	public static inline function quoteUnixArg(argument:String):String
		return haxe.SysTools.quoteUnixArg(argument);

	/** What `cmd.exe` gives a meaning to. **/
	@:deprecated("StringTools.winMetaCharacters is deprecated. Use haxe.SysTools.winMetaCharacters instead.")
	public static var winMetaCharacters:Array<Int> = cast haxe.SysTools.winMetaCharacters;

	/** Quotes an argument for Windows. **/
	@:deprecated("StringTools.quoteWinArg is deprecated. Use haxe.SysTools.quoteWinArg instead.")
	public static inline function quoteWinArg(argument:String, escapeMetaCharacters:Bool):String
		return haxe.SysTools.quoteWinArg(argument, escapeMetaCharacters);

	/** The code point that begins at `index`. **/
	@:noCompletion public static function utf16CodePointAt(s:String, index:Int):Int {
		var c = fastCodeAt(s, index);
		if (c < 0xD800 || c > 0xDBFF)
			return c;
		var d = fastCodeAt(s, index + 1);
		return d < 0xDC00 || d > 0xDFFF ? c : ((c - 0xD7C0) << 10) | (d & 0x3FF);
	}
}
