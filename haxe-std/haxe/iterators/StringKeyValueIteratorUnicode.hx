package haxe.iterators;

/** Iterates over indices and code points of a string; a surrogate pair counts as one. **/
class StringKeyValueIteratorUnicode {
	var byteOffset = 0;
	var charOffset = 0;
	final s:String;

	/** Starts before the first code point. **/
	public inline function new(s:String)
		this.s = s;

	/** True if a code point is left. **/
	public inline function hasNext():Bool
		return byteOffset < s.length;

	/** The index and the next code point. **/
	public inline function next():{key:Int, value:Int} {
		var c = StringTools.utf16CodePointAt(s, byteOffset++);
		if (c >= 0x10000)
			byteOffset++;
		return {key: charOffset++, value: c};
	}

	/** For static extension: the code points of `s` with their indices. **/
	public static inline function unicodeKeyValueIterator(s:String):StringKeyValueIteratorUnicode
		return new StringKeyValueIteratorUnicode(s);
}
