package haxe.io;

/** Reads from bytes. **/
class BytesInput extends Input {
	final b:Bytes;
	final start:Int;
	final end:Int;
	var at:Int;

	/** Where the next byte comes from. **/
	public var position(get, set):Int;

	/** The number of bytes in all. **/
	public var length(get, never):Int;

	/** Reads `len` bytes from `pos`, or all up to the end. **/
	public function new(b:Bytes, ?pos:Int, ?len:Int) {
		var from:Int = pos == null ? 0 : pos;
		var count:Int = len == null ? b.length - from : len;
		if (from < 0 || count < 0 || from + count > b.length)
			throw Error.OutsideBounds;
		this.b = b;
		start = at = from;
		end = from + count;
	}

	inline function get_position():Int
		return at;

	inline function get_length():Int
		return end - start;

	function set_position(p:Int):Int
		return at = p < 0 ? 0 : p > end ? end : p;

	override public function readByte():Int {
		if (at >= end)
			throw new Eof();
		return b.get(at++);
	}

	override public function readBytes(buf:Bytes, pos:Int, len:Int):Int {
		if (pos < 0 || len < 0 || pos + len > buf.length)
			throw Error.OutsideBounds;
		if (at >= end && len > 0)
			throw new Eof();
		var n = len > end - at ? end - at : len;
		buf.blit(pos, b, at, n);
		at += n;
		return n;
	}
}
