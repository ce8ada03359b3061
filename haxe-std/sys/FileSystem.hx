package sys;

import rayzor.NativeBytes;

/** Files and folders. **/
class FileSystem {
	/** True if there is a file or folder of that name. **/
	@:rt("fs.exists") public static function exists(path:String):Bool;

	/** Renames or moves a file or folder. **/
	@:rt("fs.rename") public static function rename(path:String, newPath:String):Void;

	/** What is known about a file or folder. **/
	public static function stat(path:String):FileStat {
		var figures = figures(path);
		inline function figure(i:Int):Int
			return Std.int(NativeBytes.getF64(figures, i * 8));
		inline function date(i:Int):Date
			return Date.fromTime(NativeBytes.getF64(figures, i * 8));
		return {
			gid: figure(0),
			uid: figure(1),
			atime: date(2),
			mtime: date(3),
			ctime: date(4),
			size: figure(5),
			dev: figure(6),
			ino: figure(7),
			nlink: figure(8),
			rdev: figure(9),
			mode: figure(10)
		};
	}

	@:rt("fs.stat") static function figures(path:String):haxe.io.BytesData;

	/** The absolute path with all links followed. **/
	@:rt("fs.full_path") public static function fullPath(relPath:String):String;

	/** The absolute path, without a look at the files. **/
	@:rt("fs.absolute_path") public static function absolutePath(relPath:String):String;

	/** True if the path is that of a folder. **/
	@:rt("fs.is_directory") public static function isDirectory(path:String):Bool;

	/** Makes a folder and those it is in. **/
	@:rt("fs.create_directory") public static function createDirectory(path:String):Void;

	/** Removes a file. **/
	@:rt("fs.delete_file") public static function deleteFile(path:String):Void;

	/** Removes an empty folder. **/
	@:rt("fs.delete_directory") public static function deleteDirectory(path:String):Void;

	/** The names of what is in a folder, in order. **/
	@:rt("fs.read_directory") public static function readDirectory(path:String):Array<String>;
}
