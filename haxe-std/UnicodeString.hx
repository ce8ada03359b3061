import haxe.io.Bytes;
import haxe.io.Encoding;
import haxe.iterators.StringIteratorUnicode;
import haxe.iterators.StringKeyValueIteratorUnicode;

/** A string whose length and positions count code points instead of UTF-16 units. **/
@:forward
abstract UnicodeString(String) from String to String {
	/** True if the bytes are text in that encoding. **/
	public static function validate(b:Bytes, encoding:Encoding):Bool
		return switch encoding {
			case UTF8: isUtf8(b);
			case RawNative: b.length % 2 == 0 && isUtf16(b);
		}

	static function isUtf16(b:Bytes):Bool {
		var i = 0;
		while (i < b.length) {
			var unit = b.getUInt16(i);
			i += 2;
			if (unit < 0xD800 || unit > 0xDFFF)
				continue;
			if (unit > 0xDBFF || i >= b.length || b.getUInt16(i) & 0xFC00 != 0xDC00)
				return false;
			i += 2;
		}
		return true;
	}

	static function isUtf8(b:Bytes):Bool {
		var i = 0;
		while (i < b.length) {
			var c = b.get(i++);
			if (c < 0x80)
				continue;
			var more = c >= 0xC2 && c < 0xE0 ? 1 : c >= 0xE0 && c < 0xF0 ? 2 : c >= 0xF0 && c < 0xF5 ? 3 : 0;
			if (more == 0 || i + more > b.length)
				return false;
			var code = c & (0x3F >> more);
			for (k in 0...more) {
				var d = b.get(i++);
				if (d & 0xC0 != 0x80)
					return false;
				code = code << 6 | (d & 0x3F);
			}
			var isTooLong = more == 2 && code < 0x800 || more == 3 && code < 0x10000;
			if (isTooLong || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
				return false;
		}
		return true;
	}

	/** The number of code points. **/
	public var length(get, never):Int;

	/** The same text. **/
	public inline function new(string:String):Void
		this = string;

	/** Iterates over the code points. **/
	public inline function iterator():StringIteratorUnicode
		return new StringIteratorUnicode(this);

	/** Iterates over indices and code points. **/
	public inline function keyValueIterator():StringKeyValueIteratorUnicode
		return new StringKeyValueIteratorUnicode(this);

	/** The code point number `index` as text, or an empty string. **/
	public function charAt(index:Int):String {
		if (index < 0)
			return "";
		var start = unitOf(this, index);
		return this.substring(start, unitOf(this, index + 1));
	}

	/** The code point number `index`, or null. **/
	public function charCodeAt(index:Int):Null<Int> {
		if (index < 0)
			return null;
		var unit = unitOf(this, index);
		return unit < this.length ? StringTools.utf16CodePointAt(this, unit) : null;
	}

	/** The first position of `str` at or after `startIndex`, or -1. **/
	public function indexOf(str:String, ?startIndex:Int):Int {
		var from:Int = startIndex == null ? 0 : startIndex;
		if (from < 0)
			from += get_length();
		var found = this.indexOf(str, unitOf(this, from < 0 ? 0 : from));
		return found < 0 ? -1 : pointOf(this, found);
	}

	/** The last position of `str` that is not after `startIndex`, or -1. **/
	public function lastIndexOf(str:String, ?startIndex:Int):Int {
		var from:Int = startIndex == null ? get_length() : startIndex;
		if (from < 0)
			from += get_length();
		if (from < 0)
			return -1;
		var found = this.lastIndexOf(str, unitOf(this, from));
		return found < 0 ? -1 : pointOf(this, found);
	}

	/** `len` code points from `pos`, or all up to the end; negative numbers as for `String.substr`. **/
	public function substr(pos:Int, ?len:Int):String {
		var n = get_length();
		var from = pos < 0 ? pos + n : pos;
		if (from < 0)
			from = 0;
		var count:Int = len == null ? n : len;
		if (count < 0)
			count += n - from;
		return count <= 0 ? "" : this.substring(unitOf(this, from), unitOf(this, from + count));
	}

	/** The code points from `startIndex` to before `endIndex`, exchanged if out of order. **/
	public function substring(startIndex:Int, ?endIndex:Int):String {
		var a = startIndex < 0 ? 0 : startIndex;
		var b:Int = endIndex == null ? this.length : endIndex < 0 ? 0 : endIndex;
		return this.substring(unitOf(this, a), unitOf(this, b));
	}

	function get_length():Int
		return pointOf(this, this.length);

	/** The position in units of code point number `index`, or the length. **/
	static function unitOf(s:String, index:Int):Int {
		if (rayzor.NativeString.isLatin1(s))
			return index < s.length ? index : s.length;
		var unit = 0;
		while (index > 0 && unit < s.length) {
			unit += StringTools.utf16CodePointAt(s, unit) > 0xFFFF ? 2 : 1;
			index--;
		}
		return unit;
	}

	/** The number of code points before a position in units. **/
	static function pointOf(s:String, unit:Int):Int {
		if (rayzor.NativeString.isLatin1(s))
			return unit;
		var points = 0, at = 0;
		while (at < unit) {
			at += StringTools.utf16CodePointAt(s, at) > 0xFFFF ? 2 : 1;
			points++;
		}
		return points;
	}

	@:op(A < B) static inline function lt(a:UnicodeString, b:UnicodeString):Bool
		return order(a, b) < 0;

	@:op(A <= B) static inline function lte(a:UnicodeString, b:UnicodeString):Bool
		return order(a, b) <= 0;

	@:op(A > B) static inline function gt(a:UnicodeString, b:UnicodeString):Bool
		return order(a, b) > 0;

	@:op(A >= B) static inline function gte(a:UnicodeString, b:UnicodeString):Bool
		return order(a, b) >= 0;

	static inline function order(a:String, b:String):Int
		return rayzor.NativeString.compare(a, b);

	@:op(A == B) static inline function eq(a:UnicodeString, b:UnicodeString):Bool
		return (a : String) == (b : String);

	@:op(A != B) static inline function neq(a:UnicodeString, b:UnicodeString):Bool
		return (a : String) != (b : String);

	@:op(A + B) static inline function add(a:UnicodeString, b:UnicodeString):UnicodeString
		return (a : String) + (b : String);

	@:op(A + B) @:commutative static inline function addString(a:UnicodeString, b:String):UnicodeString
		return (a : String) + b;
}
