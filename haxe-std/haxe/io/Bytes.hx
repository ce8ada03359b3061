package haxe.io;

import haxe.Int64;
import rayzor.NativeBytes;
import rayzor.NativeNumber;

/** A run of bytes with a fixed length. **/
class Bytes {
	/** The number of bytes. **/
	public final length:Int;

	final b:BytesData;

	function new(length:Int, b:BytesData) {
		this.length = length;
		this.b = b;
	}

	/** The byte at `pos`, or 0 outside of the bytes. **/
	public inline function get(pos:Int):Int
		return NativeNumber.ult(pos, length) ? NativeBytes.getU8(b, pos) : 0;

	/** Sets the byte at `pos` to the low 8 bits of `v`. **/
	public inline function set(pos:Int, v:Int):Void {
		if (!NativeNumber.ult(pos, length))
			outside();
		NativeBytes.setU8(b, pos, v);
	}

	/** Copies `len` bytes of `src` from `srcpos` to `pos`; the ranges may overlap. **/
	public function blit(pos:Int, src:Bytes, srcpos:Int, len:Int):Void {
		check(pos, len);
		src.check(srcpos, len);
		NativeBytes.blit(b, pos, src.b, srcpos, len);
	}

	/** Sets `len` bytes from `pos` to `value`. **/
	public function fill(pos:Int, len:Int, value:Int):Void {
		check(pos, len);
		NativeBytes.fill(b, pos, len, value);
	}

	/** A copy of `len` bytes from `pos`. **/
	public function sub(pos:Int, len:Int):Bytes {
		check(pos, len);
		return new Bytes(len, NativeBytes.sub(b, pos, len));
	}

	/** Negative, zero or positive: compares byte by byte, and by length if one is the start of the other. **/
	public function compare(other:Bytes):Int
		return NativeBytes.compare(b, other.b);

	/** The double at `pos`, little-endian. **/
	public function getDouble(pos:Int):Float {
		check(pos, 8);
		return NativeBytes.getF64(b, pos);
	}

	/** The single at `pos`, little-endian. **/
	public function getFloat(pos:Int):Float {
		check(pos, 4);
		return NativeBytes.getF32(b, pos);
	}

	/** Stores a double at `pos`, little-endian. **/
	public function setDouble(pos:Int, v:Float):Void {
		check(pos, 8);
		NativeBytes.setF64(b, pos, v);
	}

	/** Stores a single at `pos`, little-endian. **/
	public function setFloat(pos:Int, v:Float):Void {
		check(pos, 4);
		NativeBytes.setF32(b, pos, v);
	}

	/** The unsigned 16-bit integer at `pos`, little-endian. **/
	public inline function getUInt16(pos:Int):Int {
		check(pos, 2);
		return NativeBytes.getU16(b, pos);
	}

	/** Stores the low 16 bits of `v` at `pos`, little-endian. **/
	public inline function setUInt16(pos:Int, v:Int):Void {
		check(pos, 2);
		NativeBytes.setU16(b, pos, v);
	}

	/** The 32-bit integer at `pos`, little-endian. **/
	public inline function getInt32(pos:Int):Int {
		check(pos, 4);
		return NativeBytes.getI32(b, pos);
	}

	/** The 64-bit integer at `pos`, little-endian. **/
	public inline function getInt64(pos:Int):Int64 {
		check(pos, 8);
		return NativeBytes.getI64(b, pos);
	}

	/** Stores a 32-bit integer at `pos`, little-endian. **/
	public inline function setInt32(pos:Int, v:Int):Void {
		check(pos, 4);
		NativeBytes.setI32(b, pos, v);
	}

	/** Stores a 64-bit integer at `pos`, little-endian. **/
	public inline function setInt64(pos:Int, v:Int64):Void {
		check(pos, 8);
		NativeBytes.setI64(b, pos, v);
	}

	/** The text of `len` bytes from `pos`; UTF-8 unless `encoding` says otherwise. **/
	public function getString(pos:Int, len:Int, ?encoding:Encoding):String {
		check(pos, len);
		return NativeBytes.getString(b, pos, len, encoding == RawNative ? 1 : 0);
	}

	/** The old name of `getString`. **/
	@:deprecated("readString is deprecated, use getString instead")
	@:noCompletion
	public inline function readString(pos:Int, len:Int):String
		return getString(pos, len);

	/** All bytes, read as UTF-8. **/
	public function toString():String
		return getString(0, length);

	/** Two lower-case hexadecimal digits for each byte. **/
	public function toHex():String
		return NativeBytes.toHex(b, length);

	/** The memory behind the bytes. **/
	public inline function getData():BytesData
		return b;

	/** `length` zero bytes. **/
	public static function alloc(length:Int):Bytes
		return new Bytes(length, NativeBytes.make(length));

	/** Text as bytes; UTF-8 unless `encoding` says otherwise. **/
	public static function ofString(s:String, ?encoding:Encoding):Bytes
		return ofData(NativeBytes.ofString(s, encoding == RawNative ? 1 : 0));

	/** Bytes over memory that is not copied. **/
	public static function ofData(b:BytesData):Bytes
		return new Bytes(NativeBytes.length(b), b);

	/** Bytes from pairs of hexadecimal digits. **/
	public static function ofHex(s:String):Bytes {
		if (s.length & 1 != 0)
			throw "Not a hex string (odd number of digits)";
		var n = s.length >> 1;
		var result = alloc(n);
		for (i in 0...n)
			result.set(i, digit(s, 2 * i) << 4 | digit(s, 2 * i + 1));
		return result;
	}

	/** The byte of memory at `pos`, without a check. **/
	public static inline function fastGet(b:BytesData, pos:Int):Int
		return NativeBytes.getU8(b, pos);

	static function digit(s:String, at:Int):Int {
		var c = StringTools.fastCodeAt(s, at);
		return c >= "a".code ? c - 87 : c >= "A".code ? c - 55 : c - 48;
	}

	inline function check(pos:Int, len:Int):Void {
		if (pos < 0 || len < 0 || len > length - pos)
			outside();
	}

	static function outside():Void
		throw Error.OutsideBounds;
}
