package haxe.crypto;

import haxe.io.Bytes;

/** The CRC-32 checksum. **/
class Crc32 {
	var crc:Int = -1;

	/** The checksum of nothing. **/
	public inline function new() {}

	/** Adds a byte. **/
	public inline function byte(b:Int):Void
		crc = TABLE[(crc ^ b) & 0xFF] ^ (crc >>> 8);

	/** Adds `len` bytes of `b` from `pos`. **/
	public inline function update(b:Bytes, pos:Int, len:Int):Void
		for (i in pos...pos + len)
			byte(b.get(i));

	/** The checksum so far. **/
	public inline function get():Int
		return ~crc;

	/** The checksum of all bytes. **/
	public static function make(data:Bytes):Int {
		var sum = new Crc32();
		sum.update(data, 0, data.length);
		return sum.get();
	}

	static final TABLE:Array<Int> = [for (i in 0...256) entry(i)];

	static function entry(c:Int):Int {
		for (k in 0...8)
			c = c & 1 != 0 ? (c >>> 1) ^ 0xEDB88320 : c >>> 1;
		return c;
	}
}
