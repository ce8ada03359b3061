package haxe.io;

import haxe.Int64;
import rayzor.NativeBytes;

/** Builds bytes piece by piece. **/
class BytesBuffer {
	/** The number of bytes so far. **/
	public var length(get, never):Int;

	var data:BytesData;
	var count:Int = 0;
	var capacity:Int = 0;

	/** An empty buffer. **/
	public function new() {}

	inline function get_length():Int
		return count;

	/** Adds a byte. **/
	public inline function addByte(byte:Int):Void {
		if (count == capacity)
			reserve(1);
		NativeBytes.setU8(data, count, byte);
		count++;
	}

	/** Adds all of `src`. **/
	public inline function add(src:Bytes):Void
		append(src, 0, src.length);

	/** Adds the bytes of a text; UTF-8 unless `encoding` says otherwise. **/
	public inline function addString(v:String, ?encoding:Encoding):Void
		add(Bytes.ofString(v, encoding));

	/** Adds four bytes, the lowest first. **/
	public function addInt32(v:Int):Void {
		if (capacity - count < 4)
			reserve(4);
		NativeBytes.setI32(data, count, v);
		count += 4;
	}

	/** Adds eight bytes, the lowest first. **/
	public function addInt64(v:Int64):Void {
		if (capacity - count < 8)
			reserve(8);
		NativeBytes.setI64(data, count, v);
		count += 8;
	}

	/** Adds a number of single precision. **/
	public inline function addFloat(v:Float):Void
		addInt32(FPHelper.floatToI32(v));

	/** Adds a number of double precision. **/
	public inline function addDouble(v:Float):Void
		addInt64(FPHelper.doubleToI64(v));

	/** Adds `len` bytes of `src` from `pos`. **/
	public inline function addBytes(src:Bytes, pos:Int, len:Int):Void {
		if (pos < 0 || len < 0 || len > src.length - pos)
			throw Error.OutsideBounds;
		append(src, pos, len);
	}

	/** Everything so far; the buffer must not be used afterwards. **/
	public function getBytes():Bytes {
		var result = count == 0 ? Bytes.alloc(0) : Bytes.ofData(NativeBytes.sub(data, 0, count));
		data = null;
		count = capacity = 0;
		return result;
	}

	function append(src:Bytes, pos:Int, len:Int):Void {
		if (len == 0)
			return;
		if (capacity - count < len)
			reserve(len);
		NativeBytes.blit(data, count, src.getData(), pos, len);
		count += len;
	}

	function reserve(more:Int):Void {
		var wanted = capacity == 0 ? 64 : capacity * 2;
		if (wanted - count < more)
			wanted = count + more;
		var larger = NativeBytes.make(wanted);
		if (count > 0)
			NativeBytes.blit(larger, 0, data, 0, count);
		data = larger;
		capacity = wanted;
	}
}
