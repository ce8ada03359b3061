package haxe.crypto;

import haxe.io.Bytes;

/** Encodes bytes with an alphabet of 2, 4, 8, … 256 characters. **/
class BaseCode {
	final base:Bytes;
	final bits:Int;

	/** For each byte its place in the alphabet, or -1. **/
	var table:Array<Int>;

	/** With an alphabet, whose length is a power of two. **/
	public function new(base:Bytes) {
		var n = 1;
		while (base.length > 1 << n)
			n++;
		if (n > 8 || base.length != 1 << n)
			throw "BaseCode : base length must be a power of two.";
		this.base = base;
		this.bits = n;
	}

	/** The characters for `b`; a rest is filled up with zero bits. **/
	public function encodeBytes(b:Bytes):Bytes {
		var size = Std.int((b.length * 8 + bits - 1) / bits);
		var out = Bytes.alloc(size);
		var held = 0, count = 0, at = 0;
		var mask = (1 << bits) - 1;
		for (i in 0...b.length) {
			held = (held << 8) | b.get(i);
			count += 8;
			while (count >= bits) {
				count -= bits;
				out.set(at++, base.get((held >> count) & mask));
			}
			held &= (1 << count) - 1;
		}
		if (count > 0)
			out.set(at, base.get((held << (bits - count)) & mask));
		return out;
	}

	/** The bytes that the characters stand for; a rest of less than a byte is dropped. **/
	public function decodeBytes(b:Bytes):Bytes {
		if (table == null)
			initTable();
		var out = Bytes.alloc((b.length * bits) >> 3);
		var held = 0, count = 0, at = 0;
		for (i in 0...b.length) {
			var value = table[b.get(i)];
			if (value < 0)
				throw "BaseCode : invalid encoded char";
			held = (held << bits) | value;
			count += bits;
			if (count >= 8) {
				count -= 8;
				out.set(at++, (held >> count) & 0xFF);
			}
			held &= (1 << count) - 1;
		}
		return out;
	}

	/** `encodeBytes` for strings. **/
	public function encodeString(s:String):String
		return encodeBytes(Bytes.ofString(s)).toString();

	/** `decodeBytes` for strings. **/
	public function decodeString(s:String):String
		return decodeBytes(Bytes.ofString(s)).toString();

	/** Encodes `s` with the alphabet `base`. **/
	public static function encode(s:String, base:String):String
		return new BaseCode(Bytes.ofString(base)).encodeString(s);

	/** Decodes `s` with the alphabet `base`. **/
	public static function decode(s:String, base:String):String
		return new BaseCode(Bytes.ofString(base)).decodeString(s);

	function initTable():Void {
		table = [for (i in 0...256) -1];
		for (i in 0...base.length)
			table[base.get(i)] = i;
	}
}
