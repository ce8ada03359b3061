package rayzor;

import haxe.io.BytesData;

/** Streams of the runtime, by number; 0, 1 and 2 are the standard ones. **/
extern class NativeFile {
	/** Opens a file: 0 reads, 1 writes, 2 appends, 3 updates. **/
	@:rt("io.open") static function open(path:String, mode:Int):Int;

	/** Closes a stream. **/
	@:rt("io.close") static function close(stream:Int):Void;

	/** Reads up to `len` bytes; 0 at the end. **/
	@:rt("io.read") static function read(stream:Int, data:BytesData, pos:Int, len:Int):Int;

	/** Writes `len` bytes. **/
	@:rt("io.write") static function write(stream:Int, data:BytesData, pos:Int, len:Int):Int;

	/** Sends on what is buffered. **/
	@:rt("io.flush") static function flush(stream:Int):Void;

	/** Moves: 0 from the start, 1 from here, 2 from the end. **/
	@:rt("io.seek") static function seek(stream:Int, offset:Float, whence:Int):Void;

	/** The current position. **/
	@:rt("io.tell") static function tell(stream:Int):Float;
}
