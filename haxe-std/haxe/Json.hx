package haxe;

import haxe.format.JsonParser;
import haxe.format.JsonPrinter;

/** JSON text from values and back. **/
class Json {
	/** The value of a JSON text. Objects become structures. Throws if the text is not JSON. **/
	public static inline function parse(text:String):Dynamic
		return JsonParser.parse(text);

	/**
		JSON text of a value. `replacer` may put another value in the place of each; with `space`, each element stands on a line
		of its own, indented by it. Functions are left out.
	**/
	public static inline function stringify(value:Dynamic, ?replacer:(key:Dynamic, value:Dynamic) -> Dynamic, ?space:String):String
		return JsonPrinter.print(value, replacer, space);
}
