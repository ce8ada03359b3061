class EXP21_trace {
	static function main() {
		trace("plain");
		trace("two", 2, [3], null);
		var old = haxe.Log.trace;
		haxe.Log.trace = function(v, ?p) Sys.println("log<" + v + "> line " + p.lineNumber + " " + p.customParams);
		trace("captured", 1);
		haxe.Log.trace = old;
		trace("restored");
	}
}
