using ITR06_no_using.ITR06_tools;

class ITR06_tools {
	@:noUsing
	public static function hidden(s:String)
		return "static " + s;

	public static function shown(s:String)
		return "extension " + s;
}

class ITR06_no_using {
	static function main() {
		trace("a".shown(), ITR06_tools.hidden("b"));
		var o:ITR06_like = {hidden: s -> "field " + s};
		trace(o.hidden("c"));
	}
}

typedef ITR06_like = {
	function hidden(s:String):String;
}
