package render;

import ast.Block;
import ast.Document;
import ast.Inline;

using StringTools;
using ast.Visit;

/** Shows a document on a terminal. **/
class TextRenderer implements Renderer {
	public final extension = "txt";

	final width:Int;
	final links:Array<String> = [];

	public function new(width = 60)
		this.width = width;

	public function render(document:Document):String {
		links.resize(0);
		final lines = blocks(document.blocks, width);
		for (i => note in document.notes) {
			lines.push("");
			prefix(blocks(note, width - 5), '(${i + 1}) '.rpad(" ", 5), "     ", lines);
		}
		if (links.length > 0)
			lines.push("");
		for (i => link in links)
			lines.push('[${i + 1}] $link');
		return lines.map(line -> line.rtrim()).join("\n");
	}

	function blocks(blocks:Array<Block>, width:Int):Array<String> {
		final lines:Array<String> = [];
		for (block in blocks) {
			if (lines.length > 0)
				lines.push("");
			for (line in this.block(block, width))
				lines.push(line);
		}
		return lines;
	}

	function block(block:Block, width:Int):Array<String>
		return switch block {
			case Heading(1, content):
				final text = flat(content).toUpperCase();
				[text.lpad(" ", (width + text.length) >> 1)];
			case Heading(level, content):
				final text = flat(content);
				[text, "".rpad(level == 2 ? "=" : "-", text.length)];
			case Paragraph(content): wrap(flat(content), width);
			case Code(text, _): [for (line in text.split("\n")) '    $line'];
			case Quote(inner): prefix(blocks(inner, width - 2), "| ", "| ");
			case List(list): this.list(list, width);
			case Table(table): this.table(table);
			case Html(_): [];
			case Rule: ["".rpad("*   ", width >> 1)];
		}

	function list(list:ListBlock, width:Int):Array<String> {
		final lines = [];
		var number = switch list.kind {
			case Numbers(start, _): start;
			case Bullets(_): 0;
		}
		for (item in list.items) {
			final mark = switch [item.done, list.kind] {
				case [true, _]: "[x] ";
				case [false, _]: "[ ] ";
				case [null, Bullets(_)]: "* ";
				case [null, Numbers(_, delimiter)]: '${number++}$delimiter ';
			}
			if (!list.tight && lines.length > 0)
				lines.push("");
			prefix(blocks(item.blocks, width - mark.length), mark, "".lpad(" ", mark.length), lines);
		}
		return lines;
	}

	function table(table:TableBlock):Array<String> {
		final rows = [for (row in [table.head].concat(table.rows)) row.map(flat)];
		final widths = [for (column in 0...table.head.length) Lambda.fold(rows, (row, most) -> most > row[column].length ? most : row[column].length, 0)];
		final lines = [
			for (row in rows)
				[for (i => cell in row) align(cell, widths[i], table.alignments[i])].join(" | ")
		];
		lines.insert(1, [for (width in widths) "".rpad("-", width)].join("-+-"));
		return lines;
	}

	static function align(text:String, width:Int, alignment:Alignment):String
		return switch alignment {
			case End: text.lpad(" ", width);
			case Middle: text.lpad(" ", (width + text.length) >> 1).rpad(" ", width);
			case Start | Unset: text.rpad(" ", width);
		}

	/** The text with marks that a terminal can show; links are numbered. **/
	function flat(content:Array<Inline>):String
		return [
			for (part in content)
				switch part {
					case Text(text): text;
					case Code(text): '`$text`';
					case Emphasis(inner): '_${flat(inner)}_';
					case Strong(inner): '*${flat(inner)}*';
					case Strike(inner): '~${flat(inner)}~';
					case Link([Text(text)], {url: url}) if (text == url): url;
					case Link(inner, {url: url}): '${flat(inner)} [${linkNumber(url)}]';
					case Image(inner, _): '(image: ${inner.plain()})';
					case Note(number): '($number)';
					case Break: "\n";
					case SoftBreak: " ";
					case Html(_): "";
				}
		].join("");

	function linkNumber(url:String):Int {
		final known = links.indexOf(url);
		return known >= 0 ? known + 1 : links.push(url);
	}

	static function wrap(text:String, width:Int):Array<String> {
		final lines = [];
		for (paragraph in text.split("\n")) {
			var line = "";
			for (word in paragraph.split(" ")) {
				if (line != "" && line.length + word.length >= width) {
					lines.push(line);
					line = word;
				} else {
					line += line == "" ? word : ' $word';
				}
			}
			lines.push(line);
		}
		return lines;
	}

	static function prefix(lines:Array<String>, first:String, others:String, ?into:Array<String>):Array<String> {
		final result = into ?? [];
		for (i => line in lines)
			result.push((i == 0 ? first : others) + line);
		return result;
	}
}
