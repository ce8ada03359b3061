package haxe.crypto;

import haxe.io.Bytes;
import haxe.io.Input;

/** The Adler-32 checksum. **/
class Adler32 {
	var a1:Int = 1;
	var a2:Int = 0;

	/** The checksum of nothing. **/
	public function new() {}

	/** The checksum so far. **/
	public function get():Int
		return (a2 << 16) | a1;

	/** Adds `len` bytes of `b` from `pos`. **/
	public function update(b:Bytes, pos:Int, len:Int):Void {
		for (i in pos...pos + len) {
			a1 = (a1 + b.get(i)) % 65521;
			a2 = (a2 + a1) % 65521;
		}
	}

	/** True if both are the same. **/
	public function equals(a:Adler32):Bool
		return a.a1 == a1 && a.a2 == a2;

	/** The checksum in hexadecimal. **/
	public function toString():String
		return StringTools.hex(a2, 8) + StringTools.hex(a1, 8);

	/** Reads a checksum of four bytes, the highest first. **/
	public static function read(i:Input):Adler32 {
		var sum = new Adler32();
		var high = i.readByte() << 8;
		sum.a2 = high | i.readByte();
		high = i.readByte() << 8;
		sum.a1 = high | i.readByte();
		return sum;
	}

	/** The checksum of all bytes. **/
	public static function make(b:Bytes):Int {
		var sum = new Adler32();
		sum.update(b, 0, b.length);
		return sum.get();
	}
}
