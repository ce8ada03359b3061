/** The process and its surroundings. **/
class Sys {
	/** Writes `v` as text to standard output. **/
	public static function print(v:Dynamic):Void
		printText(Std.string(v));

	/** Writes `v` as text and a line feed to standard output. **/
	public static function println(v:Dynamic):Void
		printLine(Std.string(v));

	@:rt("std_api.print") static function printText(s:String):Void;

	@:rt("std_api.println") static function printLine(s:String):Void;

	/** The arguments of the command line, without the program's name. **/
	@:rt("sys.args") public static function args():Array<String>;

	/** The value of an environment variable, or null. **/
	@:rt("sys.get_env") public static function getEnv(s:String):String;

	/** Sets an environment variable, or removes it if `v` is null. **/
	@:rt("sys.put_env") public static function putEnv(s:String, v:Null<String>):Void;

	/** All environment variables. **/
	public static function environment():Map<String, String> {
		var pairs = environmentPairs();
		var map = new Map<String, String>();
		var i = 0;
		while (i < pairs.length) {
			map.set(pairs[i], pairs[i + 1]);
			i += 2;
		}
		return map;
	}

	@:rt("sys.environment") static function environmentPairs():Array<String>;

	/** Waits for `seconds`. **/
	@:rt("sys.sleep") public static function sleep(seconds:Float):Void;

	/** Sets the locale of the C library where there is one; true on success. **/
	public static function setTimeLocale(loc:String):Bool
		return false;

	/** The current folder, with a slash at its end. **/
	@:rt("sys.get_cwd") public static function getCwd():String;

	/** Changes the current folder. **/
	@:rt("sys.set_cwd") public static function setCwd(s:String):Void;

	/** `"Windows"`, `"Linux"`, `"Mac"` or `"BSD"`. **/
	@:rt("sys.system_name") public static function systemName():String;

	/** Runs a command, by the shell if `args` is null, waits for its end and gives its exit code. **/
	@:rt("sys.command") public static function command(cmd:String, ?args:Array<String>):Int;

	/** Ends the process at once. **/
	@:rt("sys.exit") public static function exit(code:Int):Void;

	/** Seconds since 1970, with the clock's precision. **/
	@:rt("sys.time") public static function time():Float;

	/** Seconds of processor time the process has used. **/
	@:rt("sys.cpu_time") public static function cpuTime():Float;

	/** The path of the running executable. **/
	@:deprecated("Use programPath instead")
	public static inline function executablePath():String
		return programPath();

	/** The path of the running executable. **/
	@:rt("sys.program_path") public static function programPath():String;

	/** Reads one key from standard input, and prints it if `echo`. **/
	@:rt("sys.get_char") public static function getChar(echo:Bool):Int;

	// Input is read ahead, so that all users must share one stream.
	static var input:haxe.io.Input;
	static var output:haxe.io.Output;
	static var errors:haxe.io.Output;

	/** Standard input. **/
	public static function stdin():haxe.io.Input {
		if (input == null)
			input = @:privateAccess new sys.io.FileInput(0);
		return input;
	}

	/** Standard output. **/
	public static function stdout():haxe.io.Output {
		if (output == null)
			output = @:privateAccess new sys.io.FileOutput(1);
		return output;
	}

	/** Standard error. **/
	public static function stderr():haxe.io.Output {
		if (errors == null)
			errors = @:privateAccess new sys.io.FileOutput(2);
		return errors;
	}
}
