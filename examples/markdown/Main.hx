//# args: --toc --text --check data/guide.md data/corners.md data/nothing.md
// Converts Markdown to HTML or to text for a terminal:
//     rayzorc compile examples/markdown/Main.hx --mode aot -o markdown
//     ./markdown --toc --page examples/markdown/data/guide.md > guide.html
import ast.Document;
import block.BlockParser;
import haxe.io.Path;
import render.HtmlRenderer;
import render.Renderer;
import render.TextRenderer;
import sys.FileSystem;
import sys.io.File;

using Lambda;
using StringTools;
using ast.Visit;

class Main {
	static function main() {
		final options = new Map<String, Bool>();
		final files = [];
		for (arg in Sys.args()) {
			if (arg.startsWith("--"))
				options[arg.substr(2)] = true;
			else
				files.push(arg);
		}
		if (files.empty())
			return Sys.println("usage: markdown [--toc] [--page] [--plain] [--text] [--check] FILES");
		final html:HtmlOptions = {
			toc: options.exists("toc"),
			page: options.exists("page"),
			typographic: !options.exists("plain"),
		};
		final renderers:Array<Renderer> = [new HtmlRenderer(html)];
		if (options.exists("text"))
			renderers.push(new TextRenderer());
		for (file in files)
			convert(file, renderers, options.exists("check"));
	}

	static function convert(file:String, renderers:Array<Renderer>, check:Bool) {
		if (!FileSystem.exists(file))
			return Sys.println('$file: there is no such file');
		final parser = new BlockParser();
		final document = parser.parse(File.getContent(file));
		for (renderer in renderers) {
			if (renderers.length > 1)
				Sys.println('==> ${Path.withoutDirectory(Path.withExtension(file, renderer.extension))}');
			Sys.println(renderer.render(document));
		}
		if (check)
			report(document, parser.references.unused());
	}

	/** What a writer wants to know. **/
	static function report(document:Document, unused:Array<String>) {
		final inlines = document.blocks.inlines();
		final words = inlines.fold((part, sum) -> switch part {
			case Text(text): sum + text.split(" ").count(word -> ~/\w/.match(word));
			case _: sum;
		}, 0);
		final local = [for (part in inlines) switch part {
			case Link(_, {url: url}) if (url.startsWith("#")): url.substr(1);
			case _: continue;
		}];
		Sys.println("==> report");
		Sys.println('title: ${document.title ?? "none"}');
		Sys.println('words: $words, blocks: ${countBlocks(document)}');
		Sys.println('headings by depth: ${HtmlRenderer.toc(document).depths()}');
		final known = [for (heading in document.headings()) new render.Slugs().make(heading.text)];
		for (name in local.filter(name -> !known.contains(name)))
			Sys.println('broken link: #$name');
		for (name in unused)
			Sys.println('unused reference: $name');
	}

	static function countBlocks(document:Document):Int {
		var n = 0;
		document.blocks.each(_ -> n++);
		return n;
	}
}
