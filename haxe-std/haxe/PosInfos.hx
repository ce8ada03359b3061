package haxe;

/** A place in the source. A last optional argument of this type is filled in by the compiler at each call. **/
typedef PosInfos = {
	/** The file, as the compiler found it. **/
	var fileName:String;

	/** The line, from 1. **/
	var lineNumber:Int;

	/** The class, with its package. **/
	var className:String;

	/** The function. **/
	var methodName:String;

	/** Further arguments of `trace`. **/
	var ?customParams:Array<Dynamic>;
}
