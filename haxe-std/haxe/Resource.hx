package haxe;

import haxe.io.Bytes;
import haxe.io.BytesData;

/** Files that were put into the program when it was compiled. **/
class Resource {
	/** The names of all of them. **/
	@:rt("startup.resource_names") public static function listNames():Array<String>;

	/** The content as text, or null if there is none of that name. **/
	public static function getString(name:String):String {
		var bytes = getBytes(name);
		return bytes == null ? null : bytes.toString();
	}

	/** The content as bytes, or null if there is none of that name. **/
	public static function getBytes(name:String):Bytes {
		var data = find(name);
		return data == null ? null : Bytes.ofData(data);
	}

	@:rt("startup.resource") static function find(name:String):BytesData;
}
