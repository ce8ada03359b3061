package rayzor;

import haxe.io.BytesData;

/** The memory of string buffers: units of one byte (`wide` 0) or two (`wide` 1) in a bytes object. **/
extern class NativeText {
	/** Writes `n` units of `s` from `from` to the position `at`; there is room, and `wide` is 1 if `s` is wide. **/
	@:rt("string.buffer_put") static function put(data:BytesData, at:Int, wide:Int, s:String, from:Int, n:Int):Void;

	/** A new object of `size` bytes with the first `used` bytes of `data`. **/
	@:rt("string.buffer_resize") static function resize(data:BytesData, used:Int, size:Int):BytesData;

	/** A new object for `capacity` units of two bytes with the first `used` one-byte units of `data`. **/
	@:rt("string.buffer_widen") static function widen(data:BytesData, used:Int, capacity:Int):BytesData;

	/** The first `used` units as a string. **/
	@:rt("string.buffer_text") static function toString(data:BytesData, used:Int, wide:Int):String;
}
