package haxe;

/** Conversions to `Int64`. **/
class Int64Helper {
	/** A number from decimal text. **/
	public static inline function parseString(sParam:String):Int64
		return Int64.parseString(sParam);

	/** A Float without its fraction. **/
	public static inline function fromFloat(f:Float):Int64
		return Int64.fromFloat(f);
}
