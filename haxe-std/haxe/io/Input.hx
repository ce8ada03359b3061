package haxe.io;

/** Something to read from. Subclasses define `readByte`, and `readBytes` if they can do better. **/
class Input {
	/** Whether numbers begin with their highest byte. **/
	public var bigEndian(default, set):Bool = false;

	/** Reads a byte. **/
	public function readByte():Int
		throw new haxe.exceptions.NotImplementedException();

	/** Reads up to `len` bytes into `s` from `pos` on; gives their number. Throws `Eof` at the end. **/
	public function readBytes(s:Bytes, pos:Int, len:Int):Int {
		if (pos < 0 || len < 0 || pos + len > s.length)
			throw Error.OutsideBounds;
		var done = 0;
		try {
			while (done < len) {
				s.set(pos + done, readByte());
				done++;
			}
		} catch (end:Eof) {
			if (done == 0 && len > 0)
				throw end;
		}
		return done;
	}

	/** Closes the source. **/
	public function close():Void {}

	function set_bigEndian(b:Bool):Bool
		return bigEndian = b;

	/** Everything up to the end. **/
	public function readAll(?bufsize:Int):Bytes {
		var size:Int = bufsize == null ? 1 << 14 : bufsize;
		var part = Bytes.alloc(size);
		var total = new BytesBuffer();
		try {
			while (true) {
				var n = readBytes(part, 0, size);
				if (n == 0)
					throw Error.Blocked;
				total.addBytes(part, 0, n);
			}
		} catch (end:Eof) {}
		return total.getBytes();
	}

	/** Reads exactly `len` bytes into `s` from `pos` on. **/
	public function readFullBytes(s:Bytes, pos:Int, len:Int):Void {
		while (len > 0) {
			var n = readBytes(s, pos, len);
			if (n == 0)
				throw Error.Blocked;
			pos += n;
			len -= n;
		}
	}

	/** Reads exactly `nbytes` bytes. **/
	public function read(nbytes:Int):Bytes {
		var result = Bytes.alloc(nbytes);
		readFullBytes(result, 0, nbytes);
		return result;
	}

	/** The text up to the byte `end`, which is dropped. **/
	public function readUntil(end:Int):String {
		var buf = new BytesBuffer();
		while (true) {
			var c = readByte();
			if (c == end)
				return buf.getBytes().toString();
			buf.addByte(c);
		}
	}

	/** A line without its end (`\n` or `\r\n`). Throws `Eof` if nothing is left. **/
	public function readLine():String {
		var buf = new BytesBuffer();
		try {
			while (true) {
				var c = readByte();
				if (c == "\n".code)
					break;
				buf.addByte(c);
			}
		} catch (end:Eof) {
			if (buf.length == 0)
				throw end;
		}
		var line = buf.getBytes();
		var n = line.length;
		return line.getString(0, n > 0 && line.get(n - 1) == "\r".code ? n - 1 : n);
	}

	/** A number of single precision. **/
	public function readFloat():Float
		return FPHelper.i32ToFloat(readInt32());

	/** A number of double precision. **/
	public function readDouble():Float {
		var first = readInt32();
		var second = readInt32();
		return bigEndian ? FPHelper.i64ToDouble(second, first) : FPHelper.i64ToDouble(first, second);
	}

	/** A signed byte. **/
	public function readInt8():Int {
		var n = readByte();
		return n >= 128 ? n - 256 : n;
	}

	/** A signed number of two bytes. **/
	public function readInt16():Int {
		var n = readUInt16();
		return n >= 0x8000 ? n - 0x10000 : n;
	}

	/** An unsigned number of two bytes. **/
	public function readUInt16():Int {
		var a = readByte();
		var b = readByte();
		return bigEndian ? b | (a << 8) : a | (b << 8);
	}

	/** A signed number of three bytes. **/
	public function readInt24():Int {
		var n = readUInt24();
		return n >= 0x800000 ? n - 0x1000000 : n;
	}

	/** An unsigned number of three bytes. **/
	public function readUInt24():Int {
		var a = readByte();
		var b = readByte();
		var c = readByte();
		return bigEndian ? c | (b << 8) | (a << 16) : a | (b << 8) | (c << 16);
	}

	/** A number of four bytes. **/
	public function readInt32():Int {
		var a = readByte();
		var b = readByte();
		var c = readByte();
		var d = readByte();
		return bigEndian ? d | (c << 8) | (b << 16) | (a << 24) : a | (b << 8) | (c << 16) | (d << 24);
	}

	/** The text of `len` bytes; UTF-8 unless `encoding` says otherwise. **/
	public function readString(len:Int, ?encoding:Encoding):String
		return read(len).getString(0, len, encoding);
}
