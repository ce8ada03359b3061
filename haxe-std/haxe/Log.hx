package haxe;

/** Where `trace` goes. **/
class Log {
	/** The line that `trace` prints: place, value, further arguments. **/
	public static function formatOutput(v:Dynamic, infos:PosInfos):String {
		var text = Std.string(v);
		if (infos == null)
			return text;
		var line = infos.fileName + ":" + infos.lineNumber + ": " + text;
		var more = infos.customParams;
		if (more != null)
			for (p in more)
				line += ", " + Std.string(p);
		return line;
	}

	/** Prints a value and its place. Assign another function to send all traces elsewhere. **/
	public static dynamic function trace(v:Dynamic, ?infos:PosInfos):Void
		Sys.println(formatOutput(v, infos));
}
