package haxe.crypto;

import haxe.io.Bytes;
import haxe.io.BytesData;
import rayzor.Digest;
import rayzor.NativeBytes;
import rayzor.NativeStore;
import rayzor.Store;

/** The SHA-1 hash function. **/
class Sha1 {
	/** The hash of a string's UTF-8 bytes, in hexadecimal. **/
	public static function encode(s:String):String
		return make(Bytes.ofString(s)).toHex();

	/** The hash of bytes: 20 bytes. **/
	public static function make(b:Bytes):Bytes {
		var state = NativeStore.fromArray([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
		var words:Store<Int> = NativeStore.make(80);
		blocks(b.getData(), b.length & ~63, state, words);
		var tail = Digest.tail(b, true);
		blocks(tail.getData(), tail.length, state, words);
		var result = Bytes.alloc(20);
		for (i in 0...5)
			result.setInt32(i * 4, Digest.swap(NativeStore.get(state, i)));
		return result;
	}

	static function blocks(data:BytesData, end:Int, state:Store<Int>, w:Store<Int>):Void {
		var pos = 0;
		while (pos < end) {
			for (i in 0...16)
				NativeStore.set(w, i, Digest.swap(NativeBytes.getI32(data, pos + i * 4)));
			for (i in 16...80) {
				var x = NativeStore.get(w, i - 3) ^ NativeStore.get(w, i - 8);
				var y = NativeStore.get(w, i - 14) ^ NativeStore.get(w, i - 16);
				NativeStore.set(w, i, Digest.rotl(x ^ y, 1));
			}
			block(state, w);
			pos += 64;
		}
	}

	static function block(state:Store<Int>, w:Store<Int>):Void {
		var a = NativeStore.get(state, 0), b = NativeStore.get(state, 1), c = NativeStore.get(state, 2);
		var d = NativeStore.get(state, 3), e = NativeStore.get(state, 4);
		for (i in 0...80) {
			var f, k;
			if (i < 20) {
				f = (b & c) | (~b & d);
				k = 0x5a827999;
			} else if (i < 40) {
				f = b ^ c ^ d;
				k = 0x6ed9eba1;
			} else if (i < 60) {
				f = (b & c) | (b & d) | (c & d);
				k = 0x8f1bbcdc;
			} else {
				f = b ^ c ^ d;
				k = 0xca62c1d6;
			}
			var t = Digest.rotl(a, 5) + f + e + k + NativeStore.get(w, i);
			e = d;
			d = c;
			c = Digest.rotl(b, 30);
			b = a;
			a = t;
		}
		NativeStore.set(state, 0, NativeStore.get(state, 0) + a);
		NativeStore.set(state, 1, NativeStore.get(state, 1) + b);
		NativeStore.set(state, 2, NativeStore.get(state, 2) + c);
		NativeStore.set(state, 3, NativeStore.get(state, 3) + d);
		NativeStore.set(state, 4, NativeStore.get(state, 4) + e);
	}
}
