package rayzor;

import haxe.Int64;
import haxe.io.BytesData;

/** The inside of `haxe.io.BytesData`. Unless it says so, nothing checks bounds. Numbers are little-endian. **/
extern class NativeBytes {
	/** Zeroed bytes. **/
	@:rt("bytes.new") static function make(length:Int):BytesData;

	/** The number of bytes. **/
	@:intrinsic("bytes.length") static function length(b:BytesData):Int;

	/** A byte. **/
	@:intrinsic("bytes.get_u8") static function getU8(b:BytesData, pos:Int):Int;

	/** Sets a byte to the low bits of `v`. **/
	@:intrinsic("bytes.set_u8") static function setU8(b:BytesData, pos:Int, v:Int):Void;

	/** Two bytes, unsigned. **/
	@:intrinsic("bytes.get_u16") static function getU16(b:BytesData, pos:Int):Int;

	/** Sets two bytes. **/
	@:intrinsic("bytes.set_u16") static function setU16(b:BytesData, pos:Int, v:Int):Void;

	/** Four bytes. **/
	@:intrinsic("bytes.get_i32") static function getI32(b:BytesData, pos:Int):Int;

	/** Sets four bytes. **/
	@:intrinsic("bytes.set_i32") static function setI32(b:BytesData, pos:Int, v:Int):Void;

	/** Eight bytes. **/
	@:intrinsic("bytes.get_i64") static function getI64(b:BytesData, pos:Int):Int64;

	/** Sets eight bytes. **/
	@:intrinsic("bytes.set_i64") static function setI64(b:BytesData, pos:Int, v:Int64):Void;

	/** A number of single precision. **/
	@:intrinsic("bytes.get_f32") static function getF32(b:BytesData, pos:Int):Float;

	/** Sets a number of single precision. **/
	@:intrinsic("bytes.set_f32") static function setF32(b:BytesData, pos:Int, v:Float):Void;

	/** A number of double precision. **/
	@:intrinsic("bytes.get_f64") static function getF64(b:BytesData, pos:Int):Float;

	/** Sets a number of double precision. **/
	@:intrinsic("bytes.set_f64") static function setF64(b:BytesData, pos:Int, v:Float):Void;

	/** Copies bytes; ranges may overlap and are checked. **/
	@:rt("bytes.blit") static function blit(to:BytesData, toPos:Int, from:BytesData, fromPos:Int, len:Int):Void;

	/** Sets a checked range to `value`. **/
	@:rt("bytes.fill") static function fill(b:BytesData, pos:Int, len:Int, value:Int):Void;

	/** A copy of a checked range. **/
	@:rt("bytes.sub") static function sub(b:BytesData, pos:Int, len:Int):BytesData;

	/** Negative, zero or positive, byte by byte. **/
	@:rt("bytes.compare") static function compare(a:BytesData, b:BytesData):Int;

	/** A checked range as text: 0 UTF-8, 1 UTF-16. **/
	@:rt("bytes.get_string") static function getString(b:BytesData, pos:Int, len:Int, encoding:Int):String;

	/** Text as bytes: 0 UTF-8, 1 UTF-16. **/
	@:rt("bytes.of_string") static function ofString(s:String, encoding:Int):BytesData;

	/** Hexadecimal digits, two for each byte. **/
	@:rt("bytes.to_hex") static function toHex(b:BytesData, len:Int):String;
}
