package haxe.io;

/** Writes to bytes. **/
class BytesOutput extends Output {
	final b:BytesBuffer;

	/** The number of bytes so far. **/
	public var length(get, never):Int;

	/** With nothing written. **/
	public function new()
		b = new BytesBuffer();

	inline function get_length():Int
		return b.length;

	override function writeByte(c:Int):Void
		b.addByte(c);

	override function writeBytes(buf:Bytes, pos:Int, len:Int):Int {
		b.addBytes(buf, pos, len);
		return len;
	}

	/** Everything written; the output must not be used afterwards. **/
	public function getBytes():Bytes
		return b.getBytes();
}
