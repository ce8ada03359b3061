package haxe.io;

/** Thrown at the end of a stream. **/
class Eof {
	/** The end. **/
	public function new() {}

	@:keep function toString():String
		return "Eof";
}
