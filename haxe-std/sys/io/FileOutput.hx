package sys.io;

import haxe.io.Bytes;
import haxe.io.Error;
import rayzor.NativeFile;

/** A file, or another stream, to be written. **/
class FileOutput extends haxe.io.Output {
	final stream:Int;
	final one:Bytes;

	function new(stream:Int) {
		this.stream = stream;
		this.one = Bytes.alloc(1);
	}

	override public function writeByte(c:Int):Void {
		one.set(0, c);
		NativeFile.write(stream, one.getData(), 0, 1);
	}

	override public function writeBytes(s:Bytes, pos:Int, len:Int):Int {
		if (pos < 0 || len < 0 || pos + len > s.length)
			throw Error.OutsideBounds;
		return NativeFile.write(stream, s.getData(), pos, len);
	}

	override public function flush():Void
		NativeFile.flush(stream);

	override public function close():Void
		NativeFile.close(stream);

	/** Moves to another position. **/
	public function seek(p:Int, pos:FileSeek):Void {
		var whence = switch pos {
			case SeekBegin: 0;
			case SeekCur: 1;
			case SeekEnd: 2;
		}
		NativeFile.seek(stream, p, whence);
	}

	/** The current position. **/
	public function tell():Int
		return Std.int(NativeFile.tell(stream));
}
