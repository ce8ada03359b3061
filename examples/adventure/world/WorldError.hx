package world;

import haxe.Exception;

/** A mistake in the data of a world. **/
class WorldError extends Exception {
	public final subject:String;

	public function new(message:String, subject:String, ?previous:Exception) {
		super('$subject: $message', previous);
		this.subject = subject;
	}
}
