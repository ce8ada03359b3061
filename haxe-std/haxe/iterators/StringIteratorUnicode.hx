package haxe.iterators;

/** Iterates over the code points of a string: a surrogate pair is one. **/
class StringIteratorUnicode {
	var offset = 0;
	final s:String;

	/** Starts before the first code point. **/
	public inline function new(s:String)
		this.s = s;

	/** True if a code point is left. **/
	public inline function hasNext():Bool
		return offset < s.length;

	/** The next code point. **/
	public inline function next():Int {
		var c = StringTools.utf16CodePointAt(s, offset++);
		if (c >= 0x10000)
			offset++;
		return c;
	}

	/** For static extension: the code points of `s`. **/
	public static inline function unicodeIterator(s:String):StringIteratorUnicode
		return new StringIteratorUnicode(s);
}
