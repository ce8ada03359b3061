package haxe.crypto;

import haxe.io.Bytes;
import haxe.io.BytesData;
import rayzor.Digest;
import rayzor.NativeBytes;
import rayzor.NativeStore;
import rayzor.Store;

/** The MD5 hash function. **/
class Md5 {
	/** The hash of a string's UTF-8 bytes, in hexadecimal. **/
	public static function encode(s:String):String
		return make(Bytes.ofString(s)).toHex();

	/** The hash of bytes: 16 bytes. **/
	public static function make(b:Bytes):Bytes {
		var state = NativeStore.fromArray([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
		blocks(b.getData(), b.length & ~63, state);
		var tail = Digest.tail(b, false);
		blocks(tail.getData(), tail.length, state);
		var result = Bytes.alloc(16);
		for (i in 0...4)
			result.setInt32(i * 4, NativeStore.get(state, i));
		return result;
	}

	static inline function step(mix:Int, a:Int, b:Int, word:Int, constant:Int, turn:Int):Int
		return b + Digest.rotl(a + mix + word + constant, turn);

	static inline function f(a:Int, b:Int, c:Int, d:Int, word:Int, constant:Int, turn:Int):Int
		return step((b & c) | (~b & d), a, b, word, constant, turn);

	static inline function g(a:Int, b:Int, c:Int, d:Int, word:Int, constant:Int, turn:Int):Int
		return step((b & d) | (c & ~d), a, b, word, constant, turn);

	static inline function h(a:Int, b:Int, c:Int, d:Int, word:Int, constant:Int, turn:Int):Int
		return step(b ^ c ^ d, a, b, word, constant, turn);

	static inline function i(a:Int, b:Int, c:Int, d:Int, word:Int, constant:Int, turn:Int):Int
		return step(c ^ (b | ~d), a, b, word, constant, turn);

	static function blocks(data:BytesData, end:Int, state:Store<Int>):Void {
		var a = NativeStore.get(state, 0), b = NativeStore.get(state, 1);
		var c = NativeStore.get(state, 2), d = NativeStore.get(state, 3);
		var pos = 0;
		while (pos < end) {
			var a0 = a, b0 = b, c0 = c, d0 = d;
			var w0 = NativeBytes.getI32(data, pos);
			var w1 = NativeBytes.getI32(data, pos + 4);
			var w2 = NativeBytes.getI32(data, pos + 8);
			var w3 = NativeBytes.getI32(data, pos + 12);
			var w4 = NativeBytes.getI32(data, pos + 16);
			var w5 = NativeBytes.getI32(data, pos + 20);
			var w6 = NativeBytes.getI32(data, pos + 24);
			var w7 = NativeBytes.getI32(data, pos + 28);
			var w8 = NativeBytes.getI32(data, pos + 32);
			var w9 = NativeBytes.getI32(data, pos + 36);
			var w10 = NativeBytes.getI32(data, pos + 40);
			var w11 = NativeBytes.getI32(data, pos + 44);
			var w12 = NativeBytes.getI32(data, pos + 48);
			var w13 = NativeBytes.getI32(data, pos + 52);
			var w14 = NativeBytes.getI32(data, pos + 56);
			var w15 = NativeBytes.getI32(data, pos + 60);
			a = f(a, b, c, d, w0, 0xd76aa478, 7);
			d = f(d, a, b, c, w1, 0xe8c7b756, 12);
			c = f(c, d, a, b, w2, 0x242070db, 17);
			b = f(b, c, d, a, w3, 0xc1bdceee, 22);
			a = f(a, b, c, d, w4, 0xf57c0faf, 7);
			d = f(d, a, b, c, w5, 0x4787c62a, 12);
			c = f(c, d, a, b, w6, 0xa8304613, 17);
			b = f(b, c, d, a, w7, 0xfd469501, 22);
			a = f(a, b, c, d, w8, 0x698098d8, 7);
			d = f(d, a, b, c, w9, 0x8b44f7af, 12);
			c = f(c, d, a, b, w10, 0xffff5bb1, 17);
			b = f(b, c, d, a, w11, 0x895cd7be, 22);
			a = f(a, b, c, d, w12, 0x6b901122, 7);
			d = f(d, a, b, c, w13, 0xfd987193, 12);
			c = f(c, d, a, b, w14, 0xa679438e, 17);
			b = f(b, c, d, a, w15, 0x49b40821, 22);
			a = g(a, b, c, d, w1, 0xf61e2562, 5);
			d = g(d, a, b, c, w6, 0xc040b340, 9);
			c = g(c, d, a, b, w11, 0x265e5a51, 14);
			b = g(b, c, d, a, w0, 0xe9b6c7aa, 20);
			a = g(a, b, c, d, w5, 0xd62f105d, 5);
			d = g(d, a, b, c, w10, 0x02441453, 9);
			c = g(c, d, a, b, w15, 0xd8a1e681, 14);
			b = g(b, c, d, a, w4, 0xe7d3fbc8, 20);
			a = g(a, b, c, d, w9, 0x21e1cde6, 5);
			d = g(d, a, b, c, w14, 0xc33707d6, 9);
			c = g(c, d, a, b, w3, 0xf4d50d87, 14);
			b = g(b, c, d, a, w8, 0x455a14ed, 20);
			a = g(a, b, c, d, w13, 0xa9e3e905, 5);
			d = g(d, a, b, c, w2, 0xfcefa3f8, 9);
			c = g(c, d, a, b, w7, 0x676f02d9, 14);
			b = g(b, c, d, a, w12, 0x8d2a4c8a, 20);
			a = h(a, b, c, d, w5, 0xfffa3942, 4);
			d = h(d, a, b, c, w8, 0x8771f681, 11);
			c = h(c, d, a, b, w11, 0x6d9d6122, 16);
			b = h(b, c, d, a, w14, 0xfde5380c, 23);
			a = h(a, b, c, d, w1, 0xa4beea44, 4);
			d = h(d, a, b, c, w4, 0x4bdecfa9, 11);
			c = h(c, d, a, b, w7, 0xf6bb4b60, 16);
			b = h(b, c, d, a, w10, 0xbebfbc70, 23);
			a = h(a, b, c, d, w13, 0x289b7ec6, 4);
			d = h(d, a, b, c, w0, 0xeaa127fa, 11);
			c = h(c, d, a, b, w3, 0xd4ef3085, 16);
			b = h(b, c, d, a, w6, 0x04881d05, 23);
			a = h(a, b, c, d, w9, 0xd9d4d039, 4);
			d = h(d, a, b, c, w12, 0xe6db99e5, 11);
			c = h(c, d, a, b, w15, 0x1fa27cf8, 16);
			b = h(b, c, d, a, w2, 0xc4ac5665, 23);
			a = i(a, b, c, d, w0, 0xf4292244, 6);
			d = i(d, a, b, c, w7, 0x432aff97, 10);
			c = i(c, d, a, b, w14, 0xab9423a7, 15);
			b = i(b, c, d, a, w5, 0xfc93a039, 21);
			a = i(a, b, c, d, w12, 0x655b59c3, 6);
			d = i(d, a, b, c, w3, 0x8f0ccc92, 10);
			c = i(c, d, a, b, w10, 0xffeff47d, 15);
			b = i(b, c, d, a, w1, 0x85845dd1, 21);
			a = i(a, b, c, d, w8, 0x6fa87e4f, 6);
			d = i(d, a, b, c, w15, 0xfe2ce6e0, 10);
			c = i(c, d, a, b, w6, 0xa3014314, 15);
			b = i(b, c, d, a, w13, 0x4e0811a1, 21);
			a = i(a, b, c, d, w4, 0xf7537e82, 6);
			d = i(d, a, b, c, w11, 0xbd3af235, 10);
			c = i(c, d, a, b, w2, 0x2ad7d2bb, 15);
			b = i(b, c, d, a, w9, 0xeb86d391, 21);
			a += a0;
			b += b0;
			c += c0;
			d += d0;
			pos += 64;
		}
		NativeStore.set(state, 0, a);
		NativeStore.set(state, 1, b);
		NativeStore.set(state, 2, c);
		NativeStore.set(state, 3, d);
	}
}
