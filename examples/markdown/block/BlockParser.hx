package block;

import ast.Block;
import ast.Document;
import ast.Inline;
import spans.InlineParser;

using Lambda;
using StringTools;

/** Makes blocks of lines, and lets the inline parser do what is inside. **/
class BlockParser {
	static final rule = ~/^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/;
	static final heading = ~/^ {0,3}(#{1,6})(?: +(.*?))?(?: +#+)? *$/;
	static final underline = ~/^ {0,3}(=+|-+) *$/;
	static final fence = ~/^( {0,3})(`{3,}|~{3,}) *([^`]*)$/;
	static final quote = ~/^ {0,3}> ?/;
	static final note = ~/^\[\^([^\]\s]+)\]: */;
	static final task = ~/^\[([ xX])\] +/;
	static final html = ~/^ {0,3}<(?:\/?(?:address|article|aside|details|div|dl|figure|footer|form|header|hr|main|nav|ol|p|pre|section|summary|table|ul)(?:[\s\/>]|$)|!--)/i;

	public final references = new References();

	final notes = new Notes();
	final spans:InlineParser;

	public function new()
		spans = new InlineParser(references.find, notes.number);

	public function parse(text:String):Document {
		final lines = collectDefinitions(Line.split(text));
		final blocks = parseLines(lines);
		return new Document(blocks, notes.parse(parseLines));
	}

	public static function isRule(line:Line):Bool
		return rule.match(line);

	/** Takes out what may be used before it is defined. **/
	function collectDefinitions(lines:Array<Line>):Array<Line> {
		final rest:Array<Line> = [];
		var closing:Null<String> = null;
		var i = 0;
		while (i < lines.length) {
			final line = lines[i++];
			if (fence.match(line)) {
				final mark = fence.matched(2);
				if (closing == null)
					closing = mark;
				else if (mark.startsWith(closing))
					closing = null;
			}
			if (closing == null && note.match(line)) {
				final name = note.matched(1);
				final own:Array<Line> = [note.matchedRight()];
				while (i < lines.length && (lines[i].isBlank ? i + 1 < lines.length && lines[i + 1].indent >= 4 : lines[i].indent >= 4))
					own.push(lines[i++] - 4);
				notes.define(name, own);
			} else if (closing != null || !references.define(line)) {
				rest.push(line);
			}
		}
		return rest;
	}

	function parseLines(lines:Array<Line>):Array<Block> {
		final blocks = [];
		final reader = new Reader(lines);
		while (!reader.atEnd) {
			if (reader.current.isBlank)
				reader.skip();
			else
				blocks.push(block(reader));
		}
		return blocks;
	}

	function block(reader:Reader):Block {
		final line = reader.current;
		if (line.indent >= 4)
			return indentedCode(reader);
		if (isRule(line)) {
			reader.skip();
			return Rule;
		}
		if (heading.match(line)) {
			reader.skip();
			final level = heading.matched(1).length;
			return Heading(level, spans.parse((heading.matched(2) ?? "").trim()));
		}
		if (fence.match(line))
			return fencedCode(reader);
		if (quote.match(line))
			return quotation(reader);
		if (html.match(line))
			return Html(reader.takeWhile(line -> !line.isBlank).join("\n"));
		return switch ListMarker.of(line) {
			case null: table(reader) ?? paragraph(reader);
			case marker: list(reader, marker);
		}
	}

	function indentedCode(reader:Reader):Block {
		final lines = reader.takeWhile(line -> line.isBlank || line.indent >= 4).map(line -> (line - 4 : String));
		while (lines[lines.length - 1].trim() == "")
			lines.pop();
		return Code(lines.join("\n"), "");
	}

	function fencedCode(reader:Reader):Block {
		final indent = fence.matched(1).length;
		final opening = fence.matched(2);
		final info = fence.matched(3).trim();
		reader.skip();
		function closes(line:Line):Bool
			return fence.match(line) && fence.matched(3) == "" && fence.matched(2).startsWith(opening);
		final lines = reader.takeWhile(line -> !closes(line));
		reader.skip();
		return Code([for (line in lines) line - indent].join("\n"), info);
	}

	/** Lines behind ">", and those that carry on a paragraph in it. **/
	function quotation(reader:Reader):Block {
		final lines:Array<Line> = [];
		while (!reader.atEnd) {
			final line = reader.current;
			if (quote.match(line))
				lines.push(quote.matchedRight());
			else if (lines[lines.length - 1].isBlank || startsBlock(line))
				break;
			else
				lines.push(line);
			reader.skip();
		}
		return Quote(parseLines(lines));
	}

	function list(reader:Reader, first:ListMarker):Block {
		final items:Array<ListItem> = [];
		var tight = true;
		var marker:Null<ListMarker> = first;
		while (marker != null) {
			final lines = itemLines(reader, marker);
			final endsBlank = lines.length > 1 && lines[lines.length - 1].isBlank;
			while (lines.length > 1 && lines[lines.length - 1].isBlank)
				lines.pop();
			items.push(item(lines));
			final next = reader.atEnd ? null : ListMarker.of(reader.current);
			marker = next != null && next.continues(first.kind) ? next : null;
			if (endsBlank && marker != null || hasGap(lines))
				tight = false;
		}
		return List({kind: first.kind, items: items, tight: tight});
	}

	function itemLines(reader:Reader, marker:ListMarker):Array<Line> {
		final lines:Array<Line> = [reader.next().substr(marker.column)];
		while (!reader.atEnd) {
			final line = reader.current;
			final lazy = !lines[lines.length - 1].isBlank && !startsBlock(line);
			if (!line.isBlank && line.indent < marker.column && !lazy)
				break;
			lines.push(reader.next() - marker.column);
		}
		return lines;
	}

	/** Whether blank lines part the blocks of an item; those in code do not count. **/
	function hasGap(lines:Array<Line>):Bool {
		var closing:Null<String> = null;
		for (i => line in lines) {
			if (fence.match(line))
				closing = closing == null ? fence.matched(2) : null;
			if (closing == null && line.isBlank && i > 0 && lines[i + 1]?.indent < 2)
				return true;
		}
		return false;
	}

	function item(lines:Array<Line>):ListItem {
		if (!task.match(lines[0]))
			return {blocks: parseLines(lines)};
		final done = task.matched(1) != " ";
		return {blocks: parseLines([(task.matchedRight() : Line)].concat(lines.slice(1))), done: done};
	}

	function table(reader:Reader):Null<Block> {
		final alignments = reader.peek().map(TableParser.alignments);
		final columns = switch alignments {
			case Some(found) if (found != null): found.length;
			case _: return null;
		}
		final head = TableParser.cells(reader.current);
		if (head.length != columns || (reader.current : String).indexOf("|") < 0)
			return null;
		reader.skip(2);
		final rows = reader.takeWhile(line -> !line.isBlank && !startsBlock(line));
		inline function parse(cells:Array<String>):Array<Cell>
			return TableParser.fit(cells.map(spans.parse), columns, () -> []);
		return Table({
			alignments: alignments.or([]),
			head: parse(head),
			rows: [for (row in rows) parse(TableParser.cells(row))],
		});
	}

	function paragraph(reader:Reader):Block {
		final lines = [reader.next().content];
		while (!reader.atEnd && !reader.current.isBlank) {
			final line = reader.current;
			if (underline.match(line)) {
				reader.skip();
				return Heading(underline.matched(1).charAt(0) == "=" ? 1 : 2, spans.parse(lines.join("\n")));
			}
			if (startsBlock(line))
				break;
			// Spaces at the end of a line mean something, those at its beginning do not.
			lines.push((reader.next() : String).ltrim());
		}
		return Paragraph(spans.parse(lines.join("\n").rtrim()));
	}

	/** Whether the line ends a paragraph above it. **/
	function startsBlock(line:Line):Bool {
		if (line.indent >= 4)
			return false;
		return isRule(line) || heading.match(line) || fence.match(line) || quote.match(line) || html.match(line)
			|| ListMarker.of(line)?.interrupts == true;
	}
}

/** Goes through lines. **/
private class Reader {
	public var current(get, never):Line;
	public var atEnd(get, never):Bool;

	final lines:Array<Line>;
	var index = 0;

	public function new(lines:Array<Line>)
		this.lines = lines;

	inline function get_current():Line
		return lines[index];

	inline function get_atEnd():Bool
		return index >= lines.length;

	public inline function skip(n = 1)
		index += n;

	public inline function next():Line
		return lines[index++];

	/** The line after the current one. **/
	public function peek():Maybe<Line>
		return index + 1 < lines.length ? Some(lines[index + 1]) : None;

	public function takeWhile(wanted:Line->Bool):Array<Line>
		return [while (!atEnd && wanted(current)) next()];
}
