package haxe.crypto;

import haxe.io.Bytes;

/** Base64, in the standard alphabet and in the one for URLs. **/
class Base64 {
	/** The standard alphabet. **/
	public static var CHARS(default, null) = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	/** The standard alphabet as bytes. **/
	public static var BYTES(default, null) = Bytes.ofString(CHARS);

	/** The alphabet for URLs. **/
	public static var URL_CHARS(default, null) = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

	/** The alphabet for URLs as bytes. **/
	public static var URL_BYTES(default, null) = Bytes.ofString(URL_CHARS);

	/** The text for `bytes`, with `=` at its end up to a multiple of four unless `complement` is false. **/
	public static function encode(bytes:Bytes, complement = true):String
		return encodeWith(bytes, BYTES, complement);

	/** The bytes of a text; without `complement` it has no `=` at its end. **/
	public static function decode(str:String, complement = true):Bytes
		return decodeWith(str, BYTES, complement);

	/** `encode` with the alphabet for URLs. **/
	public static function urlEncode(bytes:Bytes, complement = false):String
		return encodeWith(bytes, URL_BYTES, complement);

	/** `decode` with the alphabet for URLs. **/
	public static function urlDecode(str:String, complement = false):Bytes
		return decodeWith(str, URL_BYTES, complement);

	static function encodeWith(bytes:Bytes, alphabet:Bytes, complement:Bool):String {
		var text = new BaseCode(alphabet).encodeBytes(bytes).toString();
		return complement ? StringTools.rpad(text, "=", (text.length + 3) & ~3) : text;
	}

	static function decodeWith(str:String, alphabet:Bytes, complement:Bool):Bytes {
		if (complement)
			while (StringTools.endsWith(str, "="))
				str = str.substr(0, str.length - 1);
		return new BaseCode(alphabet).decodeBytes(Bytes.ofString(str));
	}
}
