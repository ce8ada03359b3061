package haxe.io;

/** A path in its parts. **/
class Path {
	/** The folder without a slash at its end, or null. **/
	public var dir:Null<String>;

	/** The file without its extension. **/
	public var file:String;

	/** The extension without its dot, or null. **/
	public var ext:Null<String>;

	/** Whether the last slash is a backslash. **/
	public var backslash:Bool = false;

	/** Takes a path apart. **/
	public function new(path:String) {
		if (path == "." || path == "..") {
			dir = path;
			file = "";
			return;
		}
		var slash = path.lastIndexOf("/"), back = path.lastIndexOf("\\");
		backslash = back > slash;
		var last = backslash ? back : slash;
		if (last >= 0)
			dir = path.substr(0, last);
		var name = path.substr(last + 1);
		var dot = name.lastIndexOf(".");
		file = dot < 0 ? name : name.substr(0, dot);
		ext = dot < 0 ? null : name.substr(dot + 1);
	}

	/** The path in one piece. **/
	public function toString():String {
		var start = dir == null ? "" : dir + (backslash ? "\\" : "/");
		return start + file + (ext == null ? "" : "." + ext);
	}

	/** `path` without its extension. **/
	public static function withoutExtension(path:String):String {
		var p = new Path(path);
		p.ext = null;
		return p.toString();
	}

	/** The last part of `path`. **/
	public static function withoutDirectory(path:String):String {
		var p = new Path(path);
		p.dir = null;
		return p.toString();
	}

	/** The folder of `path`, or an empty string. **/
	public static function directory(path:String):String {
		var p = new Path(path);
		return p.dir == null ? "" : p.dir;
	}

	/** The extension of `path`, or an empty string. **/
	public static function extension(path:String):String {
		var p = new Path(path);
		return p.ext == null ? "" : p.ext;
	}

	/** `path` with another extension, or without one if `ext` is null. **/
	public static function withExtension(path:String, ext:String):String {
		var p = new Path(path);
		p.ext = ext;
		return p.toString();
	}

	/** All parts that are not empty, joined by slashes and made simple. **/
	public static function join(paths:Array<String>):String {
		var parts = paths.filter(s -> s != null && s != "");
		if (parts.length == 0)
			return "";
		var path = parts[0];
		for (i in 1...parts.length)
			path = addTrailingSlash(path) + parts[i];
		return normalize(path);
	}

	/** `path` with slashes only, without `.` and without `..` where that is possible. **/
	public static function normalize(path:String):String {
		var plain = StringTools.replace(path, "\\", "/");
		if (plain == "/")
			return plain;
		var isRooted = StringTools.startsWith(plain, "/");
		var parts:Array<String> = [];
		for (part in plain.split("/")) {
			switch part {
				case ".":
				case "..":
					var above = parts.length == 0 ? ".." : parts[parts.length - 1];
					if (above == "..")
						parts.push(part);
					else
						parts.pop();
				case "":
					if (isRooted || parts.length > 0)
						parts.push(part);
				default:
					parts.push(part);
			}
		}
		// Several slashes count as one, but two may follow the colon of a scheme.
		var single = ~/(:\/)?\/+/g.map(parts.join("/"), r -> r.matched(1) == null ? "/" : "://");
		return ~/[^:]\/$/.match(single) ? single.substr(0, single.length - 1) : single;
	}

	/** `path` with a slash at its end, of the kind that it has already. **/
	public static function addTrailingSlash(path:String):String {
		if (path.length == 0)
			return "/";
		var isBack = path.lastIndexOf("\\") > path.lastIndexOf("/");
		var last = StringTools.fastCodeAt(path, path.length - 1);
		if (isBack)
			return last == "\\".code ? path : path + "\\";
		return last == "/".code ? path : path + "/";
	}

	/** `path` without slashes at its end. **/
	public static function removeTrailingSlashes(path:String):String {
		var n = path.length;
		while (n > 0) {
			var c = StringTools.fastCodeAt(path, n - 1);
			if (c != "/".code && c != "\\".code)
				break;
			n--;
		}
		return path.substr(0, n);
	}

	/** True if `path` begins with a slash, a drive or a backslash pair. **/
	public static function isAbsolute(path:String):Bool {
		if (StringTools.startsWith(path, "/") || StringTools.startsWith(path, "\\\\"))
			return true;
		return path.charAt(1) == ":";
	}

	static function unescape(path:String):String
		return ~/-x([0-9][0-9])/g.map(path, r -> String.fromCharCode(Std.parseInt(r.matched(1))));

	static function escape(path:String, allowSlashes:Bool = false):String {
		var other = allowSlashes ? ~/[^A-Za-z0-9_\/\\\.]/g : ~/[^A-Za-z0-9_\.]/g;
		return other.map(path, r -> "-x" + r.matched(0).charCodeAt(0));
	}
}
