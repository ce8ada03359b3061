package render;

import ast.Block;
import ast.Document;
import ast.Inline;
import render.Markup.Attributes;

using ast.Visit;

@:structInit
class HtmlOptions {
	/** Puts a table of contents before the text. **/
	public final toc:Bool = false;
	/** Makes a whole page of it. **/
	public final page:Bool = false;
	public final typographic:Bool = true;
	public final language:String = "en";
}

class HtmlRenderer implements Renderer {
	public final extension = "html";

	final options:HtmlOptions;
	final typographer = new Typographer();
	var slugs = new Slugs();

	public function new(?options:HtmlOptions)
		this.options = options ?? {};

	public function render(document:Document):String {
		slugs = new Slugs();
		final parts = [blocks(document.blocks)];
		if (options.toc)
			parts.unshift(toc(document).toMarkup());
		if (document.notes.length > 0)
			parts.push(notes(document.notes));
		final body = Markup.all(parts, "\n");
		return options.page ? page(document.title ?? "Untitled", body) : body;
	}

	public static function toc(document:Document):Toc {
		final slugs = new Slugs();
		return new Toc([
			for (heading in document.headings())
				{level: heading.level, text: heading.text, slug: slugs.make(heading.text)}
		]);
	}

	function page(title:String, body:Markup):Markup {
		final head = Markup.raw('<meta charset="utf-8" />') + Markup.element("title", title);
		return Markup.raw("<!DOCTYPE html>\n")
			+ Markup.element("html", Attributes.of("lang", options.language),
				Markup.raw("\n") + Markup.element("head", head) + Markup.raw("\n<body>\n") + body + Markup.raw("\n</body>\n"));
	}

	function blocks(blocks:Array<Block>):Markup
		return Markup.all(blocks.map(block), "\n");

	function block(block:Block):Markup
		return switch block {
			case Heading(level, content):
				Markup.element('h$level', Attributes.of("id", slugs.make(content.plain())), inlines(content));
			case Paragraph([Image(content, target)]):
				Markup.element("figure", inline_(Image(content, target)));
			case Paragraph(content):
				Markup.element("p", inlines(content));
			case Code(text, info):
				final language = info.split(" ")[0];
				final attributes = Attributes.of("class", language == "" ? null : 'language-$language');
				Markup.element("pre", Markup.element("code", attributes, text + "\n"));
			case Quote(inner):
				Markup.element("blockquote", Markup.raw("\n") + blocks(inner) + Markup.raw("\n"));
			case List(list):
				this.list(list);
			case Table(table):
				this.table(table);
			case Html(text):
				Markup.raw(text);
			case Rule:
				Markup.empty("hr");
		}

	function list(list:ListBlock):Markup {
		final attributes = new Attributes();
		final name = switch list.kind {
			case Bullets(_): "ul";
			case Numbers(1, _): "ol";
			case Numbers(start, _):
				attributes.with("start", '$start');
				"ol";
		}
		if (Lambda.exists(list.items, item -> item.done != null))
			attributes.with("class", "tasks");
		final items = [for (item in list.items) Markup.element("li", checkBox(item.done) + itemContent(item, list.tight))];
		return Markup.element(name, attributes, Markup.raw("\n") + Markup.all(items, "\n") + Markup.raw("\n"));
	}

	static function checkBox(done:Null<Bool>):Markup
		return switch done {
			case null: Markup.EMPTY;
			case true: Markup.raw('<input type="checkbox" checked disabled /> ');
			case false: Markup.raw('<input type="checkbox" disabled /> ');
		}

	function itemContent(item:ListItem, tight:Bool):Markup {
		if (!tight)
			return Markup.raw("\n") + blocks(item.blocks) + Markup.raw("\n");
		return Markup.all([
			for (block in item.blocks)
				switch block {
					case Paragraph(content): inlines(content);
					case other: Markup.raw("\n") + this.block(other);
				}
		]);
	}

	function table(table:TableBlock):Markup {
		function row(name:String, cells:Array<Cell>):Markup {
			return Markup.element("tr", Markup.all([
				for (i => cell in cells) {
					final alignment:String = cast table.alignments[i];
					Markup.element(name, Attributes.of("align", alignment), inlines(cell));
				}
			]));
		}
		final head = Markup.element("thead", row("th", table.head));
		final body = table.rows.map(row.bind("td"));
		if (body.length == 0)
			return Markup.element("table", head);
		return Markup.element("table", Markup.raw("\n") + head + Markup.raw("\n<tbody>\n") + Markup.all(body, "\n") + Markup.raw("\n</tbody>\n"));
	}

	function notes(notes:Array<Array<Block>>):Markup {
		final items = [
			for (i => note in notes)
				Markup.element("li", Attributes.of("id", 'note-${i + 1}'), blocks(note))
		];
		final list = Markup.element("ol", Markup.raw("\n") + Markup.all(items, "\n") + Markup.raw("\n"));
		return Markup.element("section", Attributes.of("class", "notes"), Markup.raw("\n") + list + Markup.raw("\n"));
	}

	function inlines(content:Array<Inline>):Markup
		return Markup.all(content.map(inline_));

	function inline_(part:Inline):Markup
		return switch part {
			case Text(text): options.typographic ? typographer.improve(text) : text;
			case Code(text): Markup.element("code", text);
			case Emphasis(inner): Markup.element("em", inlines(inner));
			case Strong(inner): Markup.element("strong", inlines(inner));
			case Strike(inner): Markup.element("del", inlines(inner));
			case Link(inner, {url: url, title: title}):
				Markup.element("a", Attributes.of("href", encode(url)).with("title", title), inlines(inner));
			case Image(inner, {url: url, title: title}):
				Markup.empty("img", Attributes.of("src", encode(url)).with("alt", inner.plain()).with("title", title));
			case Note(number):
				Markup.element("sup", Markup.element("a", Attributes.of("href", '#note-$number'), '$number'));
			case Html(text): Markup.raw(text);
			case Break: Markup.raw("<br />\n");
			case SoftBreak: Markup.raw("\n");
		}

	/** Leaves what is a URL already, and writes the rest as bytes. **/
	static function encode(url:String):String {
		final allowed = ~/[^A-Za-z0-9\-._~:\/?#\[\]@!$&'()*+,;=%]+/g;
		return allowed.map(url, pattern -> StringTools.urlEncode(pattern.matched(0)));
	}
}
