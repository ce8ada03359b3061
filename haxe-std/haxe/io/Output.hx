package haxe.io;

/** Something to write to. Subclasses define `writeByte`, and `writeBytes` if they can do better. **/
class Output {
	/** Whether numbers begin with their highest byte. **/
	public var bigEndian(default, set):Bool = false;

	/** Writes a byte. **/
	public function writeByte(c:Int):Void
		throw new haxe.exceptions.NotImplementedException();

	/** Writes up to `len` bytes of `s` from `pos` on; gives their number. **/
	public function writeBytes(s:Bytes, pos:Int, len:Int):Int {
		if (pos < 0 || len < 0 || pos + len > s.length)
			throw Error.OutsideBounds;
		for (i in 0...len)
			writeByte(s.get(pos + i));
		return len;
	}

	/** Sends on what is buffered. **/
	public function flush():Void {}

	/** Closes the target. **/
	public function close():Void {}

	function set_bigEndian(b:Bool):Bool
		return bigEndian = b;

	/** Writes all of `s`. **/
	public function write(s:Bytes):Void
		writeFullBytes(s, 0, s.length);

	/** Writes exactly `len` bytes of `s` from `pos` on. **/
	public function writeFullBytes(s:Bytes, pos:Int, len:Int):Void {
		while (len > 0) {
			var n = writeBytes(s, pos, len);
			if (n == 0)
				throw Error.Blocked;
			pos += n;
			len -= n;
		}
	}

	/** A number of single precision. **/
	public function writeFloat(x:Float):Void
		writeInt32(FPHelper.floatToI32(x));

	/** A number of double precision. **/
	public function writeDouble(x:Float):Void {
		var bits = FPHelper.doubleToI64(x);
		writeInt32(bigEndian ? bits.high : bits.low);
		writeInt32(bigEndian ? bits.low : bits.high);
	}

	/** A signed byte. **/
	public function writeInt8(x:Int):Void {
		if (x < -0x80 || x >= 0x80)
			throw Error.Overflow;
		writeByte(x & 0xFF);
	}

	/** A signed number of two bytes. **/
	public function writeInt16(x:Int):Void {
		if (x < -0x8000 || x >= 0x8000)
			throw Error.Overflow;
		writeUInt16(x & 0xFFFF);
	}

	/** An unsigned number of two bytes. **/
	public function writeUInt16(x:Int):Void {
		if (x < 0 || x >= 0x10000)
			throw Error.Overflow;
		writeByte(bigEndian ? x >> 8 : x & 0xFF);
		writeByte(bigEndian ? x & 0xFF : x >> 8);
	}

	/** A signed number of three bytes. **/
	public function writeInt24(x:Int):Void {
		if (x < -0x800000 || x >= 0x800000)
			throw Error.Overflow;
		writeUInt24(x & 0xFFFFFF);
	}

	/** An unsigned number of three bytes. **/
	public function writeUInt24(x:Int):Void {
		if (x < 0 || x >= 0x1000000)
			throw Error.Overflow;
		writeByte(bigEndian ? x >> 16 : x & 0xFF);
		writeByte((x >> 8) & 0xFF);
		writeByte(bigEndian ? x & 0xFF : x >> 16);
	}

	/** A number of four bytes. **/
	public function writeInt32(x:Int):Void {
		for (i in 0...4)
			writeByte((x >>> 8 * (bigEndian ? 3 - i : i)) & 0xFF);
	}

	/** Tells how many bytes will be written. **/
	public function prepare(nbytes:Int):Void {}

	/** Writes everything from `i` up to its end. **/
	public function writeInput(i:Input, ?bufsize:Int):Void {
		var size:Int = bufsize == null ? 4096 : bufsize;
		var part = Bytes.alloc(size);
		try {
			while (true) {
				var n = i.readBytes(part, 0, size);
				if (n == 0)
					throw Error.Blocked;
				writeFullBytes(part, 0, n);
			}
		} catch (end:Eof) {}
	}

	/** The bytes of a text; UTF-8 unless `encoding` says otherwise. **/
	public function writeString(s:String, ?encoding:Encoding):Void
		write(Bytes.ofString(s, encoding));
}
