package script;

class ScriptError extends haxe.Exception {
	public final position:Int;

	public function new(message:String, source:String, position:Int) {
		super('$message at column ${position + 1} of "$source"');
		this.position = position;
	}
}
