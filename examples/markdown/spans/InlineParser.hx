package spans;

import ast.Inline;
import spans.Part;

using StringTools;
using ast.Visit;

/** Makes inline elements of the text of a paragraph, a heading or a cell. **/
class InlineParser {
	static final escapable = ~/^[!-\/:-@\[-`{-~]/;
	static final code = ~/^(`+)/;
	static final autolink = ~/^<(?:([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)|([a-z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*))>/i;
	static final html = ~/^<(?:\/[a-z][a-z0-9-]*\s*|[a-z][a-z0-9-]*(?:\s+[a-z_:][a-z0-9_.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?|!--(?:[^-]|-[^-])*--)>/i;
	static final bareUrl = ~/^(?:https?:\/\/|www\.)[^\s<]+/i;
	static final trailing = ~/(?:[?!.,:*_~'"]|&[a-z]+;)+$/i;
	static final noteReference = ~/^\[\^([^\]\s]+)\]/;
	static final destination = ~/^\(\s*(?:<([^<>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'))?\s*\)/;
	static final label = ~/^\[((?:\\.|[^\[\]\\])*)\]/;
	static final ordinary = ~/^[^\\`*_~\[\]!<&\n hw]+/i;

	final find:(name:String) -> Null<Target>;
	final note:(name:String) -> Null<Int>;

	public function new(find:(name:String) -> Null<Target>, note:(name:String) -> Null<Int>) {
		this.find = find;
		this.note = note;
	}

	public function parse(text:String):Array<Inline> {
		final scanner = new Scanner(text);
		final parts:Array<Part> = [];
		while (!scanner.atEnd)
			step(scanner, parts);
		return resolve(parts);
	}

	function step(scanner:Scanner, parts:Array<Part>) {
		final c = scanner.code;
		final part:Null<Part> = switch c {
			case "\\".code: escape(scanner);
			case "`".code: codeSpan(scanner);
			case "*".code | "_".code | "~".code: mark(scanner);
			case "[".code: noteMark(scanner) ?? openBracket(scanner, false);
			case "!".code if (scanner.at(scanner.position + 1) == "[".code): openBracket(scanner, true);
			case "]".code: closeBracket(scanner, parts);
			case "<".code: angle(scanner);
			case "&".code: entity(scanner);
			case "\n".code | " ".code: lineBreak(scanner);
			case "h".code | "H".code | "w".code | "W".code if (!Characters.isWord(scanner.previous)): url(scanner);
			case _ if (scanner.match(ordinary)): text(ordinary.matched(0));
			case _: null;
		}
		if (part != null) {
			parts.push(part);
		} else {
			parts.push(text(String.fromCharCode(c)));
			scanner.advance();
		}
	}

	static inline function text(s:String):Part
		return Node(Text(s));

	function escape(scanner:Scanner):Null<Part> {
		scanner.advance();
		if (scanner.accept("\n"))
			return Node(Break);
		return text(scanner.match(escapable) ? escapable.matched(0) : "\\");
	}

	function codeSpan(scanner:Scanner):Part {
		scanner.match(code);
		final fence = code.matched(1);
		final start = scanner.position;
		while (!scanner.atEnd) {
			if (scanner.code != "`".code) {
				scanner.advance();
				continue;
			}
			final end = scanner.position;
			if (scanner.run() == fence.length)
				return Node(Code(trimCode(scanner.text.substring(start, end).replace("\n", " "))));
		}
		scanner.reset(start);
		return text(fence);
	}

	/** One space at both ends is for code that begins or ends with a backtick. **/
	static function trimCode(code:String):String {
		final padded = code.startsWith(" ") && code.endsWith(" ") && code.trim() != "";
		return padded ? code.substring(1, code.length - 1) : code;
	}

	function mark(scanner:Scanner):Part {
		final before = scanner.previous;
		final char = String.fromCharCode(scanner.code);
		final length = scanner.run();
		return Mark(new Run(char, length, before, scanner.code));
	}

	function noteMark(scanner:Scanner):Null<Part> {
		final start = scanner.position;
		if (scanner.match(noteReference)) {
			final number = note(noteReference.matched(1));
			if (number != null)
				return Node(Note(number));
		}
		scanner.reset(start);
		return null;
	}

	function openBracket(scanner:Scanner, isImage:Bool):Part {
		scanner.advance(isImage ? 2 : 1);
		return Open(new Bracket(isImage, scanner.position));
	}

	/** Makes a link of what lies between the brackets, if it is followed by where it leads. **/
	function closeBracket(scanner:Scanner, parts:Array<Part>):Part {
		final end = scanner.position;
		scanner.advance();
		final index = lastBracket(parts);
		if (index < 0)
			return text("]");
		final bracket = switch parts[index] {
			case Open(bracket): bracket;
			case Node(_) | Mark(_): throw "lastBracket gives brackets";
		}
		final target = bracket.isActive ? linkTarget(scanner, scanner.text.substring(bracket.start, end)) : null;
		if (target == null) {
			parts[index] = text(bracket.isImage ? "![" : "[");
			return text("]");
		}
		final content = resolve(parts.splice(index, parts.length - index).slice(1));
		if (bracket.isImage)
			return Node(Image(content, target));
		// No links in links: earlier brackets can only be text or images.
		for (part in parts)
			switch part {
				case Open(outer) if (!outer.isImage): outer.isActive = false;
				case _:
			}
		return Node(Link(content, target));
	}

	static function lastBracket(parts:Array<Part>):Int {
		var index = parts.length;
		while (--index >= 0)
			if (parts[index].match(Open(_)))
				break;
		return index;
	}

	function linkTarget(scanner:Scanner, content:String):Null<Target> {
		final start = scanner.position;
		if (scanner.match(destination)) {
			final url = destination.matched(1) ?? destination.matched(2);
			final title = destination.matched(3) ?? destination.matched(4);
			return {url: unescape(url), title: title == null ? null : unescape(title)};
		}
		if (scanner.match(label)) {
			final name = label.matched(1);
			final target = find(name == "" ? content : name);
			if (target != null)
				return target;
			scanner.reset(start);
		}
		return find(content);
	}

	function unescape(text:String):String
		return parse(text.replace("*", "\\*").replace("_", "\\_").replace("h", "&#104;").replace("w", "&#119;")).plain();

	function angle(scanner:Scanner):Null<Part> {
		if (scanner.match(autolink)) {
			return switch [autolink.matched(1), autolink.matched(2)] {
				case [null, mail]: link(mail, 'mailto:$mail');
				case [url, _]: link(url, url);
			}
		}
		return scanner.match(html) ? Node(Html(html.matched(0))) : null;
	}

	static function link(shown:String, url:String):Part
		return Node(Link([Text(shown)], {url: url}));

	function entity(scanner:Scanner):Null<Part>
		return switch Entities.scan(scanner) {
			case null: null;
			case character: text(character);
		}

	function lineBreak(scanner:Scanner):Null<Part> {
		final spaces = scanner.code == " ".code ? scanner.run() : 0;
		if (scanner.accept("\n"))
			return Node(spaces >= 2 ? Break : SoftBreak);
		return text("".rpad(" ", spaces));
	}

	/** A URL that nobody marked as one; what ends a sentence does not belong to it. **/
	function url(scanner:Scanner):Null<Part> {
		final start = scanner.position;
		if (!scanner.match(bareUrl))
			return null;
		var url = bareUrl.matched(0);
		if (trailing.match(url))
			url = trailing.matchedLeft();
		if (url.endsWith(")") && url.split(")").length > url.split("(").length)
			url = url.substr(0, url.length - 1);
		scanner.reset(start + url.length);
		return link(url, url.toLowerCase().startsWith("www.") ? 'http://$url' : url);
	}

	/** Finds partners for the marks of emphasis; those without one are text. **/
	static function resolve(parts:Array<Part>):Array<Inline> {
		var i = 0;
		while (i < parts.length) {
			switch parts[i] {
				case Mark(closer) if (closer.canClose && closer.left > 0):
					final j = opener(parts, i, closer);
					if (j < 0)
						i++;
					else
						i = pair(parts, j, i);
				case _:
					i++;
			}
		}
		return join(parts);
	}

	static function opener(parts:Array<Part>, before:Int, closer:Run):Int {
		var j = before;
		while (--j >= 0)
			switch parts[j] {
				case Mark(run) if (closer.closes(run)): return j;
				case _:
			}
		return -1;
	}

	/** Replaces what lies between two marks; gives the index at which to go on. **/
	static function pair(parts:Array<Part>, j:Int, i:Int):Int {
		final opener = run(parts[j]);
		final closer = run(parts[i]);
		final inner = join(parts.splice(j + 1, i - j - 1));
		final used = closer.char == "~" ? closer.length : opener.left >= 2 && closer.left >= 2 ? 2 : 1;
		opener.left -= used;
		closer.left -= used;
		parts.insert(j + 1, Node(switch [closer.char, used] {
			case ["~", _]: Strike(inner);
			case [_, 2]: Strong(inner);
			case _: Emphasis(inner);
		}));
		return j + 2;
	}

	static function run(part:Part):Run
		return switch part {
			case Mark(run): run;
			case Node(_) | Open(_): throw "only marks have partners";
		}

	/** The nodes, with texts that stand side by side made one. **/
	static function join(parts:Array<Part>):Array<Inline> {
		final nodes:Array<Inline> = [];
		for (part in parts) {
			final plain = switch part {
				case Node(inner): inner;
				case Mark(run): Text("".rpad(run.char, run.left));
				case Open(bracket): Text(bracket.isImage ? "![" : "[");
			}
			final last:Null<Inline> = nodes[nodes.length - 1];
			switch [plain, last] {
				case [Text(""), _]:
				case [Text(s), Text(before)]: nodes[nodes.length - 1] = Text(before + s);
				case _: nodes.push(plain);
			}
		}
		return nodes;
	}
}
