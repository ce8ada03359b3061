package haxe.exceptions;

import haxe.Exception;
import haxe.PosInfos;

/** Thrown when an argument has a value that the function cannot take. **/
class ArgumentException extends PosException {
	/** The name of the argument. **/
	public final argument:String;

	/** For the argument `argument`, with a message of its own or a general one. **/
	public function new(argument:String, ?message:String, ?previous:Exception, ?pos:PosInfos):Void {
		super(message == null ? 'Invalid argument "$argument"' : message, previous, pos);
		this.argument = argument;
	}
}
