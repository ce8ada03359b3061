package rayzor;

import haxe.io.Bytes;

/** What hash functions over blocks of 64 bytes have in common. **/
class Digest {
	/** The last one or two blocks: what `b` has beyond whole blocks, a 1 bit, zeros, the length in bits. **/
	public static function tail(b:Bytes, bigEndian:Bool):Bytes {
		var rest = b.length & 63;
		var size = rest < 56 ? 64 : 128;
		var result = Bytes.alloc(size);
		result.blit(0, b, b.length - rest, rest);
		result.set(rest, 0x80);
		var low = b.length << 3, high = b.length >>> 29;
		if (bigEndian) {
			result.setInt32(size - 8, swap(high));
			result.setInt32(size - 4, swap(low));
		} else {
			result.setInt32(size - 8, low);
			result.setInt32(size - 4, high);
		}
		return result;
	}

	/** The four bytes in reverse order. **/
	public static inline function swap(v:Int):Int
		return (v << 24) | ((v & 0xFF00) << 8) | ((v >>> 8) & 0xFF00) | (v >>> 24);

	/** The bits turned left. **/
	public static inline function rotl(v:Int, n:Int):Int
		return (v << n) | (v >>> (32 - n));

	/** The bits turned right. **/
	public static inline function rotr(v:Int, n:Int):Int
		return (v >>> n) | (v << (32 - n));
}
