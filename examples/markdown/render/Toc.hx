package render;

/** A table of contents as a tree. **/
class Toc {
	public final entries:Array<Entry> = [];

	public function new(headings:Iterable<{level:Int, text:String, slug:String}>) {
		final path:Array<Entry> = [];
		for (heading in headings) {
			while (path.length > 0 && path[path.length - 1].level >= heading.level)
				path.pop();
			final entry = new Entry(heading.level, heading.text, heading.slug);
			(path.length == 0 ? entries : path[path.length - 1].children).push(entry);
			path.push(entry);
		}
	}

	public function toMarkup():Markup
		return Markup.element("nav", Attributes.of("class", "toc"), Markup.raw("\n") + list(entries, "") + Markup.raw("\n"));

	static function list(entries:Array<Entry>, indent:String):Markup {
		final items = [for (entry in entries) item(entry, indent + "  ")];
		return Markup.raw('$indent<ul>\n') + Markup.all(items, "\n") + Markup.raw('\n$indent</ul>');
	}

	static function item(entry:Entry, indent:String):Markup {
		final link = Markup.element("a", Attributes.of("href", '#${entry.slug}'), entry.text);
		final inner = entry.isLeaf ? Markup.EMPTY : Markup.raw("\n") + list(entry.children, indent + "  ") + Markup.raw('\n$indent');
		return Markup.raw('$indent<li>') + link + inner + Markup.raw("</li>");
	}

	/** How many entries there are on each level. **/
	public function depths():Array<Int> {
		final counts = [];
		function count(entries:Array<Entry>, depth:Int) {
			for (entry in entries) {
				counts[depth] = (counts.length > depth ? counts[depth] : 0) + 1;
				count(entry.children, depth + 1);
			}
		}
		count(entries, 0);
		return counts;
	}
}

private typedef Attributes = render.Markup.Attributes;

@:allow(render.Toc)
private class Entry {
	public final level:Int;
	public final text:String;
	public final slug:String;
	public final children:Array<Entry> = [];

	var isLeaf(get, never):Bool;

	function new(level:Int, text:String, slug:String) {
		this.level = level;
		this.text = text;
		this.slug = slug;
	}

	inline function get_isLeaf():Bool
		return children.length == 0;
}
