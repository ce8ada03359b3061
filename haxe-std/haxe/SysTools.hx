package haxe;

import haxe.ds.ReadOnlyArray;

/** Quoting of command-line arguments. **/
class SysTools {
	/** What `cmd.exe` gives a meaning to. **/
	public static final winMetaCharacters:ReadOnlyArray<Int> = [
		" ".code, "(".code, ")".code, "%".code, "!".code, "^".code, "\"".code, "<".code, ">".code, "&".code, "|".code, "\n".code,
		"\r".code, ",".code, ";".code
	];

	/** An argument as a POSIX shell has to get it. **/
	public static function quoteUnixArg(argument:String):String {
		if (argument == "")
			return "''";
		if (!~/[^a-zA-Z0-9_@%+=:,.\/-]/.match(argument))
			return argument;
		return "'" + StringTools.replace(argument, "'", "'\"'\"'") + "'";
	}

	/** An argument as a Windows program has to get it, with what `cmd.exe` would change marked by `^` if wanted. **/
	public static function quoteWinArg(argument:String, escapeMetaCharacters:Bool):String {
		var quoted = needsWinQuotes(argument) ? winQuoted(argument) : argument;
		if (!escapeMetaCharacters)
			return quoted;
		var buf = new StringBuf();
		for (c in StringTools.iterator(quoted)) {
			if (winMetaCharacters.contains(c))
				buf.addChar("^".code);
			buf.addChar(c);
		}
		return buf.toString();
	}

	static function needsWinQuotes(argument:String):Bool {
		if (argument == "")
			return true;
		// In quotes already.
		if (StringTools.fastCodeAt(argument, 0) == "\"".code && StringTools.endsWith(argument, "\"") && argument.length > 1)
			return false;
		return argument.indexOf(" ") >= 0 || argument.indexOf("\t") >= 0 || argument.indexOf("\"") >= 0;
	}

	/** In quotes; backslashes before a quote or the end are doubled. **/
	static function winQuoted(argument:String):String {
		var buf = new StringBuf();
		var slashes = 0;
		buf.addChar("\"".code);
		for (c in StringTools.iterator(argument)) {
			if (c == "\\".code) {
				slashes++;
				continue;
			}
			if (c == "\"".code)
				slashes = slashes * 2 + 1;
			while (slashes > 0) {
				buf.addChar("\\".code);
				slashes--;
			}
			buf.addChar(c);
		}
		for (i in 0...slashes * 2)
			buf.addChar("\\".code);
		buf.addChar("\"".code);
		return buf.toString();
	}
}
