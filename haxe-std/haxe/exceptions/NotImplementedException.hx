package haxe.exceptions;

import haxe.Exception;
import haxe.PosInfos;

/** Thrown by functions that have no implementation. **/
class NotImplementedException extends PosException {
	/** Made at the place of the call. **/
	public function new(message:String = "Not implemented", ?previous:Exception, ?pos:PosInfos):Void
		super(message, previous, pos);
}
