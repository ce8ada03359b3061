package sys.io;

import haxe.io.Bytes;
import haxe.io.BytesData;
import rayzor.NativeFile;

/** Files: whole ones at once, or streams. **/
class File {
	/** The text of a file, which is UTF-8. **/
	@:rt("fs.get_content") public static function getContent(path:String):String;

	/** Writes a text to a file, as UTF-8. **/
	@:rt("fs.save_content") public static function saveContent(path:String, content:String):Void;

	/** The bytes of a file. **/
	public static function getBytes(path:String):Bytes
		return Bytes.ofData(load(path));

	/** Writes bytes to a file. **/
	public static function saveBytes(path:String, bytes:Bytes):Void
		store(path, bytes.getData());

	@:rt("fs.get_bytes") static function load(path:String):BytesData;

	@:rt("fs.save_bytes") static function store(path:String, data:BytesData):Void;

	/** Opens a file to be read. **/
	public static function read(path:String, binary:Bool = true):FileInput
		return @:privateAccess new FileInput(NativeFile.open(path, 0));

	/** Opens a file to be written from its start; what it had is dropped. **/
	public static function write(path:String, binary:Bool = true):FileOutput
		return @:privateAccess new FileOutput(NativeFile.open(path, 1));

	/** Opens a file to be written at its end. **/
	public static function append(path:String, binary:Bool = true):FileOutput
		return @:privateAccess new FileOutput(NativeFile.open(path, 2));

	/** Opens a file to be written from its start; what it had stays. **/
	public static function update(path:String, binary:Bool = true):FileOutput
		return @:privateAccess new FileOutput(NativeFile.open(path, 3));

	/** Copies a file. **/
	@:rt("fs.copy") public static function copy(srcPath:String, dstPath:String):Void;
}
