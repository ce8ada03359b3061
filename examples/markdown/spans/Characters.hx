package spans;

/** Kinds of characters, by code. **/
class Characters {
	static final punctuation = [for (c in new haxe.iterators.StringIterator("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")) c => true];

	public static inline function isSpace(code:Int):Bool
		return code == 0 || code == " ".code || code == "\n".code || code == 0xA0;

	public static function isPunctuation(code:Int):Bool
		return punctuation.exists(code) || code >= 0x2010 && code <= 0x2027 || code == 0xAB || code == 0xBB;

	public static function isWord(code:Int):Bool
		return !isSpace(code) && !isPunctuation(code);
}
