import haxe.crypto.Adler32;
import haxe.crypto.Base64;
import haxe.crypto.Crc32;
import haxe.crypto.Hmac;
import haxe.crypto.Md5;
import haxe.crypto.Sha1;
import haxe.crypto.Sha224;
import haxe.crypto.Sha256;
import haxe.io.Bytes;

class StdCrypto {
	static function main() {
		for (s in ["", "abc", "The quick brown fox jumps over the lazy dog", "hello, world"]) {
			trace(Md5.encode(s), Sha1.encode(s), Sha256.make(Bytes.ofString(s)).toHex());
			trace(Crc32.make(Bytes.ofString(s)), Adler32.make(Bytes.ofString(s)), Sha224.make(Bytes.ofString(s)).toHex());
			trace(Base64.encode(Bytes.ofString(s)), Base64.decode(Base64.encode(Bytes.ofString(s))).toString() == s);
		}
		trace(new Hmac(SHA256).make(Bytes.ofString("key"), Bytes.ofString("msg")).toHex());
		trace(Base64.urlEncode(Bytes.ofHex("fbff")), Base64.encode(Bytes.ofString("ab"), false));
	}
}
