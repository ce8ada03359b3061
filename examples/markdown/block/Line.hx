package block;

using StringTools;

/** A line of text without its end. Tabs have been made spaces. **/
@:forward(length, charAt, charCodeAt, substr)
abstract Line(String) from String to String {
	/** How many spaces it begins with. **/
	public var indent(get, never):Int;

	public var isBlank(get, never):Bool;
	public var content(get, never):String;

	function get_indent():Int {
		var n = 0;
		while (n < this.length && this.fastCodeAt(n) == " ".code)
			n++;
		return n;
	}

	inline function get_isBlank():Bool
		return get_indent() == this.length;

	inline function get_content():String
		return this.trim();

	/** Without its first `n` columns, as far as they are spaces. **/
	@:op(A - B) public function unindent(n:Int):Line {
		final indent = get_indent();
		return this.substr(indent < n ? indent : n);
	}

	@:arrayAccess inline function code(index:Int):Int
		return StringTools.fastCodeAt(this, index);

	/** The lines of a text, with tab stops at every fourth column. **/
	public static function split(text:String):Array<Line>
		return [for (line in ~/\r\n|\r|\n/g.split(text)) expand(line)];

	static function expand(line:String):Line {
		if (line.indexOf("\t") < 0)
			return line;
		final out = new StringBuf();
		for (c in line) {
			if (c == "\t".code)
				do out.add(" ") while (out.length % 4 != 0);
			else
				out.addChar(c);
		}
		return out.toString();
	}
}
