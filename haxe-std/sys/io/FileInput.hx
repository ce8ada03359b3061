package sys.io;

import haxe.io.Bytes;
import haxe.io.Eof;
import haxe.io.Error;
import rayzor.NativeFile;

/** A file, or another stream, to be read. **/
class FileInput extends haxe.io.Input {
	final stream:Int;

	/** What has been read ahead, from `at` to before `end`. **/
	final ahead:Bytes;

	var at:Int = 0;
	var end:Int = 0;
	var isAtEnd:Bool = false;

	function new(stream:Int) {
		this.stream = stream;
		this.ahead = Bytes.alloc(4096);
	}

	override public function readByte():Int {
		if (at == end)
			refill();
		return ahead.get(at++);
	}

	override public function readBytes(s:Bytes, pos:Int, len:Int):Int {
		if (pos < 0 || len < 0 || pos + len > s.length)
			throw Error.OutsideBounds;
		if (len == 0)
			return 0;
		if (at == end && len >= ahead.length) {
			var n = NativeFile.read(stream, s.getData(), pos, len);
			if (n == 0)
				finish();
			return n;
		}
		if (at == end)
			refill();
		var n = len < end - at ? len : end - at;
		s.blit(pos, ahead, at, n);
		at += n;
		return n;
	}

	override public function close():Void
		NativeFile.close(stream);

	/** Moves to another position. **/
	public function seek(p:Int, pos:FileSeek):Void {
		switch pos {
			case SeekBegin:
				NativeFile.seek(stream, p, 0);
			case SeekCur:
				NativeFile.seek(stream, p - (end - at), 1);
			case SeekEnd:
				NativeFile.seek(stream, p, 2);
		}
		at = end = 0;
		isAtEnd = false;
	}

	/** The current position. **/
	public function tell():Int
		return Std.int(NativeFile.tell(stream)) - (end - at);

	/** True after an attempt to read beyond the end. **/
	public function eof():Bool
		return isAtEnd;

	function refill():Void {
		at = 0;
		end = NativeFile.read(stream, ahead.getData(), 0, ahead.length);
		if (end == 0)
			finish();
	}

	function finish():Void {
		isAtEnd = true;
		throw new Eof();
	}
}
