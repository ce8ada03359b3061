package haxe;

import haxe.CallStack.StackItem;

/** Stacks as the runtime records them. Use `CallStack`. **/
@:dox(hide)
@:noCompletion
class NativeStackTrace {
	/** Keeps the stack of an exception; the runtime does so by itself when a value is thrown. **/
	public static inline function saveStack(exception:Any):Void {}

	/** The stack of the caller. **/
	@:rt("exception.call_stack")
	public static function callStack():Any;

	/** The stack of the place where the exception caught last was thrown. **/
	@:rt("exception.caught_stack")
	public static function exceptionStack():Any;

	/** For each frame: class or null, method, file, line. **/
	@:rt("exception.frames")
	static function frames(stack:Any):Array<Dynamic>;

	/** Finds names and lines for a stack, without its first `skip` frames. **/
	public static function toHaxe(nativeStackTrace:Any, skip:Int = 0):Array<StackItem> {
		var result:Array<StackItem> = [];
		if (nativeStackTrace == null)
			return result;
		var parts = frames(nativeStackTrace);
		var i = skip * 4;
		while (i + 3 < parts.length) {
			var cls:String = parts[i];
			var method:String = parts[i + 1];
			var file:String = parts[i + 2];
			var line:Int = parts[i + 3];
			var item = method == null ? null : cls == null ? LocalFunction(null) : Method(cls, method);
			result.push(file == null ? (item == null ? CFunction : item) : FilePos(item, file, line));
			i += 4;
		}
		return result;
	}
}
