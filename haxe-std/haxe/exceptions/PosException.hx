package haxe.exceptions;

import haxe.Exception;
import haxe.PosInfos;

/** An exception that knows the place where it was made. **/
class PosException extends Exception {
	/** The place. **/
	public final posInfos:PosInfos;

	/** Takes the place of the call, if `pos` is not given. **/
	public function new(message:String, ?previous:Exception, ?pos:PosInfos):Void {
		super(message, previous);
		posInfos = pos != null ? pos : {
			fileName: "(unknown)",
			lineNumber: 0,
			className: "(unknown)",
			methodName: "(unknown)"
		};
	}

	/** The message and the place. **/
	override function toString():String
		return '${super.toString()} in ${posInfos.className}.${posInfos.methodName} at ${posInfos.fileName}:${posInfos.lineNumber}';
}
