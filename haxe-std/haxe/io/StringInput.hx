package haxe.io;

/** Reads the UTF-8 bytes of a string. **/
class StringInput extends BytesInput {
	/** From the start of `s`. **/
	public function new(s:String)
		super(Bytes.ofString(s));
}
