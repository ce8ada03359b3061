package haxe.io;

/** Reads from another input by way of a buffer. **/
class BufferInput extends Input {
	/** The other input. **/
	public var i:Input;

	/** The buffer. **/
	public var buf:Bytes;

	/** How many bytes are in the buffer. **/
	public var available:Int;

	/** Where in the buffer they begin. **/
	public var pos:Int;

	/** Over another input. **/
	public function new(i:Input, buf:Bytes, ?pos = 0, ?available = 0) {
		this.i = i;
		this.buf = buf;
		this.pos = pos;
		this.available = available;
	}

	/** Reads as much into the buffer as fits. **/
	public function refill():Void {
		if (pos > 0) {
			buf.blit(0, buf, pos, available);
			pos = 0;
		}
		available += i.readBytes(buf, available, buf.length - available);
	}

	override function readByte():Int {
		if (available == 0)
			refill();
		var c = buf.get(pos);
		pos++;
		available--;
		return c;
	}

	override function readBytes(buf:Bytes, pos:Int, len:Int):Int {
		if (available == 0)
			refill();
		var n = len > available ? available : len;
		buf.blit(pos, this.buf, this.pos, n);
		this.pos += n;
		available -= n;
		return n;
	}
}
