package haxe.crypto;

import haxe.io.Bytes;
import rayzor.NativeStore;

/** The SHA-224 hash function. **/
class Sha224 {
	/** For compatibility; all functions are static. **/
	public function new() {}

	/** The hash of a string's UTF-8 bytes, in hexadecimal. **/
	public static function encode(s:String):String
		return make(Bytes.ofString(s)).toHex();

	/** The hash of bytes: 28 bytes. **/
	public static function make(b:Bytes):Bytes {
		var start = [
			0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4
		];
		return Sha256.digest(b, NativeStore.fromArray(start), 28);
	}
}
