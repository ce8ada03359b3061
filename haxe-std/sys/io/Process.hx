package sys.io;

import haxe.io.Input;
import haxe.io.Output;

/** Another program that runs at the same time. **/
class Process {
	final process:Int;

	/** What it prints. **/
	public var stdout(default, null):Input;

	/** What it reports. **/
	public var stderr(default, null):Input;

	/** What it reads. **/
	public var stdin(default, null):Output;

	/** Starts a program with arguments, or a line for the shell if `args` is null. A detached one has no streams. **/
	public function new(cmd:String, ?args:Array<String>, ?detached:Bool):Void {
		process = start(cmd, args, detached == true);
		if (detached == true)
			return;
		stdin = @:privateAccess new FileOutput(stream(process, 0));
		stdout = @:privateAccess new FileInput(stream(process, 1));
		stderr = @:privateAccess new FileInput(stream(process, 2));
	}

	/** The number that the system gave it. **/
	public function getPid():Int
		return pid(process);

	/** Its exit code, once it has ended; null while it runs, if `block` is false. **/
	public function exitCode(block:Bool = true):Null<Int>
		return ended(process, block);

	/** Closes its streams and forgets it. **/
	public function close():Void
		forget(process);

	/** Ends it. **/
	public function kill():Void
		terminate(process);

	@:rt("process.start") static function start(cmd:String, args:Array<String>, detached:Bool):Int;

	@:rt("process.stream") static function stream(process:Int, which:Int):Int;

	@:rt("process.pid") static function pid(process:Int):Int;

	@:rt("process.exit_code") static function ended(process:Int, block:Bool):Null<Int>;

	@:rt("process.kill") static function terminate(process:Int):Void;

	@:rt("process.close") static function forget(process:Int):Void;
}
