package ast;

import ast.Block;
import ast.Inline;

/** Static extensions that walk trees. **/
class Visit {
	/** Calls `f` on each block and the blocks in it, outer ones first. **/
	public static function each(blocks:Array<Block>, f:Block->Void) {
		for (block in blocks) {
			f(block);
			switch block {
				case Quote(inner): each(inner, f);
				case List({items: items}): for (item in items) each(item.blocks, f);
				case Heading(_) | Paragraph(_) | Code(_) | Table(_) | Html(_) | Rule:
			}
		}
	}

	/** The text that is left without marks. **/
	public static function plain(content:Array<Inline>):String {
		final text = new StringBuf();
		for (part in content)
			text.add(switch part {
				case Text(s) | Code(s): s;
				case Emphasis(inner) | Strong(inner) | Strike(inner) | Link(inner, _) | Image(inner, _): plain(inner);
				case Break | SoftBreak: " ";
				case Note(_) | Html(_): "";
			});
		return text.toString();
	}

	/** Each inline element of the blocks, outer ones first. **/
	public static function inlines(blocks:Array<Block>):Array<Inline> {
		final found:Array<Inline> = [];
		function collect(content:Array<Inline>) {
			for (part in content) {
				found.push(part);
				switch part {
					case Emphasis(inner) | Strong(inner) | Strike(inner) | Link(inner, _) | Image(inner, _): collect(inner);
					case _:
				}
			}
		}
		each(blocks, block -> switch block {
			case Heading(_, content) | Paragraph(content):
				collect(content);
			case Table({head: head, rows: rows}):
				for (row in [head].concat(rows))
					for (cell in row)
						collect(cell);
			case Code(_) | Quote(_) | List(_) | Html(_) | Rule:
		});
		return found;
	}
}
