package haxe.crypto;

import haxe.io.Bytes;
import haxe.io.BytesData;
import rayzor.Digest;
import rayzor.NativeBytes;
import rayzor.NativeStore;
import rayzor.Store;

/** The SHA-256 hash function. **/
class Sha256 {
	/** The hash of a string's UTF-8 bytes, in hexadecimal. **/
	public static function encode(s:String):String
		return make(Bytes.ofString(s)).toHex();

	/** The hash of bytes: 32 bytes. **/
	public static function make(b:Bytes):Bytes {
		var start = [
			0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
		];
		return digest(b, NativeStore.fromArray(start), 32);
	}

	/** Hashes `b` from a start state and gives the first `size` bytes of the state. **/
	@:noCompletion public static function digest(b:Bytes, state:Store<Int>, size:Int):Bytes {
		var words:Store<Int> = NativeStore.make(64);
		var constants = NativeStore.fromArray(CONSTANTS);
		blocks(b.getData(), b.length & ~63, state, words, constants);
		var tail = Digest.tail(b, true);
		blocks(tail.getData(), tail.length, state, words, constants);
		var result = Bytes.alloc(size);
		for (i in 0...size >> 2)
			result.setInt32(i * 4, Digest.swap(NativeStore.get(state, i)));
		return result;
	}

	static function blocks(data:BytesData, end:Int, state:Store<Int>, w:Store<Int>, k:Store<Int>):Void {
		var pos = 0;
		while (pos < end) {
			for (i in 0...16)
				NativeStore.set(w, i, Digest.swap(NativeBytes.getI32(data, pos + i * 4)));
			for (i in 16...64) {
				var x = NativeStore.get(w, i - 15), y = NativeStore.get(w, i - 2);
				var s0 = Digest.rotr(x, 7) ^ Digest.rotr(x, 18) ^ (x >>> 3);
				var s1 = Digest.rotr(y, 17) ^ Digest.rotr(y, 19) ^ (y >>> 10);
				NativeStore.set(w, i, NativeStore.get(w, i - 16) + s0 + NativeStore.get(w, i - 7) + s1);
			}
			block(state, w, k);
			pos += 64;
		}
	}

	static function block(state:Store<Int>, w:Store<Int>, k:Store<Int>):Void {
		var a = NativeStore.get(state, 0), b = NativeStore.get(state, 1), c = NativeStore.get(state, 2);
		var d = NativeStore.get(state, 3), e = NativeStore.get(state, 4), f = NativeStore.get(state, 5);
		var g = NativeStore.get(state, 6), h = NativeStore.get(state, 7);
		for (i in 0...64) {
			var s1 = Digest.rotr(e, 6) ^ Digest.rotr(e, 11) ^ Digest.rotr(e, 25);
			var choice = (e & f) ^ (~e & g);
			var t1 = h + s1 + choice + NativeStore.get(k, i) + NativeStore.get(w, i);
			var s0 = Digest.rotr(a, 2) ^ Digest.rotr(a, 13) ^ Digest.rotr(a, 22);
			var majority = (a & b) ^ (a & c) ^ (b & c);
			h = g;
			g = f;
			f = e;
			e = d + t1;
			d = c;
			c = b;
			b = a;
			a = t1 + s0 + majority;
		}
		add(state, 0, a);
		add(state, 1, b);
		add(state, 2, c);
		add(state, 3, d);
		add(state, 4, e);
		add(state, 5, f);
		add(state, 6, g);
		add(state, 7, h);
	}

	static inline function add(state:Store<Int>, i:Int, v:Int):Void
		NativeStore.set(state, i, NativeStore.get(state, i) + v);

	static final CONSTANTS:Array<Int> = [
		0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
		0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
		0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
		0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
		0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
		0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
		0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
		0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
	];
}
