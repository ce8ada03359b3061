package spans;

using StringTools;

/** A position in a text, with regular expressions that match there. **/
class Scanner {
	public final text:String;
	public var position(default, null) = 0;
	public var atEnd(get, never):Bool;
	/** The code at the position, 0 at the end. **/
	public var code(get, never):Int;
	public var previous(get, never):Int;

	public function new(text:String)
		this.text = text;

	inline function get_atEnd():Bool
		return position >= text.length;

	inline function get_code():Int
		return at(position);

	inline function get_previous():Int
		return at(position - 1);

	public inline function at(index:Int):Int
		return index < 0 || index >= text.length ? 0 : text.fastCodeAt(index);

	public inline function advance(n = 1):Void
		position += n;

	public inline function reset(position:Int):Void
		this.position = position;

	/** Steps over `wanted` if it is here. **/
	public function accept(wanted:String):Bool {
		final found = text.substr(position, wanted.length) == wanted;
		if (found)
			position += wanted.length;
		return found;
	}

	/** Steps over what `pattern`, which begins with `^`, matches here. **/
	public function match(pattern:EReg):Bool {
		final found = pattern.match(text.substr(position));
		if (found)
			position += pattern.matchedPos().len;
		return found;
	}

	/** How often the code that is here is repeated; steps over all of them. **/
	public function run():Int {
		final start = position;
		final repeated = code;
		while (!atEnd && code == repeated)
			position++;
		return position - start;
	}
}
