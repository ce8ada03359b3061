package haxe.crypto;

import haxe.io.Bytes;

/** The hash functions that `Hmac` can use. **/
enum HashMethod {
	/** `Md5` **/
	MD5;

	/** `Sha1` **/
	SHA1;

	/** `Sha256` **/
	SHA256;
}

/** Message authentication by a hash function and a key. **/
class Hmac {
	static inline final BLOCK = 64;

	final method:HashMethod;

	/** With this hash function. **/
	public function new(hashMethod:HashMethod)
		method = hashMethod;

	/** The code for a message. **/
	public function make(key:Bytes, msg:Bytes):Bytes {
		var short = key.length > BLOCK ? hash(key) : key;
		var inner = Bytes.alloc(BLOCK + msg.length);
		var outer = Bytes.alloc(BLOCK);
		for (i in 0...BLOCK) {
			var k = i < short.length ? short.get(i) : 0;
			inner.set(i, k ^ 0x36);
			outer.set(i, k ^ 0x5c);
		}
		inner.blit(BLOCK, msg, 0, msg.length);
		var first = hash(inner);
		var whole = Bytes.alloc(BLOCK + first.length);
		whole.blit(0, outer, 0, BLOCK);
		whole.blit(BLOCK, first, 0, first.length);
		return hash(whole);
	}

	function hash(b:Bytes):Bytes
		return switch method {
			case MD5: Md5.make(b);
			case SHA1: Sha1.make(b);
			case SHA256: Sha256.make(b);
		}
}
