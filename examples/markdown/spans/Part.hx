package spans;

import ast.Inline;

/** What is known of a piece of text before all of it has been seen. **/
enum Part {
	Node(node:Inline);
	Mark(run:Run);
	Open(bracket:Bracket);
}

/** A row of the same emphasis characters. **/
class Run {
	public final char:String;
	public final length:Int;
	public final canOpen:Bool;
	public final canClose:Bool;
	/** How many of its characters have found no partner yet. **/
	public var left:Int;

	public function new(char:String, length:Int, before:Int, after:Int) {
		this.char = char;
		this.length = left = length;
		final opens = !Characters.isSpace(after)
			&& (!Characters.isPunctuation(after) || !Characters.isWord(before));
		final closes = !Characters.isSpace(before)
			&& (!Characters.isPunctuation(before) || !Characters.isWord(after));
		if (char == "_") {
			canOpen = opens && (!closes || Characters.isPunctuation(before));
			canClose = closes && (!opens || Characters.isPunctuation(after));
		} else {
			canOpen = opens;
			canClose = closes;
		}
	}

	public function closes(opener:Run):Bool {
		if (opener.char != char || !opener.canOpen || opener.left == 0)
			return false;
		if (char == "~")
			return opener.length == length && length <= 2;
		final oneIsBoth = opener.canClose || canOpen;
		return !oneIsBoth || (opener.length + length) % 3 != 0 || opener.length % 3 == 0 && length % 3 == 0;
	}
}

class Bracket {
	public final isImage:Bool;
	/** Where the text behind it begins. **/
	public final start:Int;
	public var isActive = true;

	public function new(isImage:Bool, start:Int) {
		this.isImage = isImage;
		this.start = start;
	}
}
