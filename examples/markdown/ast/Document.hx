package ast;

import ast.Block;

using ast.Visit;

/** A text as blocks, with its footnotes. **/
class Document {
	public final blocks:Array<Block>;
	public final notes:Array<Array<Block>>;

	/** The text of the first heading. **/
	public var title(get, never):Null<String>;

	public function new(blocks:Array<Block>, notes:Array<Array<Block>>) {
		this.blocks = blocks;
		this.notes = notes;
	}

	/** All headings in order, wherever they stand. **/
	public function headings():Array<{level:Int, text:String}> {
		final found = [];
		blocks.each(block -> switch block {
			case Heading(level, content): found.push({level: level, text: content.plain()});
			case _:
		});
		return found;
	}

	function get_title():Null<String>
		return headings()[0]?.text;
}
