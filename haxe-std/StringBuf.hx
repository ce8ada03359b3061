import rayzor.NativeBytes;
import rayzor.NativeNumber;
import rayzor.NativeString;
import rayzor.NativeText;

/** Builds a string piece by piece. **/
class StringBuf {
	/** The number of units so far. **/
	public var length(get, never):Int;

	/** Units, one byte each while `wide` is 0, two bytes each when it is 1. **/
	@:noCompletion var data:haxe.io.BytesData;

	@:noCompletion var count:Int = 0;
	@:noCompletion var capacity:Int;
	@:noCompletion var wide:Int = 0;

	/** An empty buffer. **/
	public function new() {
		capacity = 32;
		data = NativeBytes.make(32);
	}

	inline function get_length():Int
		return count;

	/** Adds the text of `x`. **/
	public function add<T>(x:T):Void
		addString(Std.string(x));

	/** Adds a code point. **/
	public function addChar(c:Int):Void {
		if (wide == 0 && NativeNumber.ult(c, 0x100) && count < capacity) {
			NativeBytes.setU8(data, count, c);
			count++;
		} else {
			addWide(c);
		}
	}

	/** Adds `len` units of `s` from `pos`, or all up to the end. **/
	public function addSub(s:String, pos:Int, ?len:Int):Void {
		var from = pos < 0 ? pos + s.length : pos;
		if (from < 0)
			from = 0;
		var rest = s.length - from;
		var n:Int = len == null || len > rest ? rest : len < 0 ? rest + len : len;
		if (n > 0)
			addUnits(s, from, n);
	}

	/** Everything so far. **/
	public function toString():String
		return NativeText.toString(data, count, wide);

	@:noCompletion function addString(s:String):Void
		addUnits(s, 0, s.length);

	@:noCompletion function addUnits(s:String, from:Int, n:Int):Void {
		if (wide == 0 && !NativeString.isLatin1(s))
			widen();
		if (n > capacity - count)
			reserve(n);
		NativeText.put(data, count, wide, s, from, n);
		count += n;
	}

	@:noCompletion function addWide(c:Int):Void {
		if (wide == 0 && !NativeNumber.ult(c, 0x100))
			widen();
		if (capacity - count < 2)
			reserve(2);
		if (wide == 0) {
			NativeBytes.setU8(data, count, c);
		} else if (c > 0xFFFF) {
			NativeBytes.setU16(data, count * 2, 0xD7C0 + (c >> 10));
			count++;
			NativeBytes.setU16(data, count * 2, 0xDC00 | (c & 0x3FF));
		} else {
			NativeBytes.setU16(data, count * 2, c);
		}
		count++;
	}

	@:noCompletion function reserve(more:Int):Void {
		var wanted = capacity * 2;
		if (wanted - count < more)
			wanted = count + more;
		data = NativeText.resize(data, count << wide, wanted << wide);
		capacity = wanted;
	}

	@:noCompletion function widen():Void {
		data = NativeText.widen(data, count, capacity);
		wide = 1;
	}
}
