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
	@:rt("exception.exception_stack")
	public static function exceptionStack():Any;

	/** Finds names and lines for a stack, without its first `skip` frames. **/
	public static function toHaxe(nativeStackTrace:Any, skip:Int = 0):Array<StackItem> {
		var result:Array<StackItem> = [];
		if (nativeStackTrace == null)
			return result;
		var lines = frames(nativeStackTrace);
		for (i in skip...lines.length)
			result.push(frame(lines[i].split("|")));
		return result;
	}

	/** `name|file|line` of each Haxe frame. **/
	@:rt("exception.frames")
	static function frames(stack:Any):Array<String>;

	/** A frame from `[name, file, line]`, each of which may be empty. **/
	static function frame(parts:Array<String>):StackItem {
		var name = parts[0], file = parts[1], line = Std.parseInt(parts[2]);
		var dot = name.lastIndexOf(".");
		var item = name == "" ? null : dot < 0 ? LocalFunction(null) : Method(name.substr(0, dot), name.substr(dot + 1));
		if (file == "" || line == null)
			return item == null ? CFunction : item;
		return FilePos(item, file, line);
	}
}
