package haxe.xml;

/** What is wrong with an XML text. **/
class XmlParserException {
	/** What. **/
	public var message:String;

	/** The line, from 1. **/
	public var lineNumber:Int;

	/** The position in the line. **/
	public var positionAtLine:Int;

	/** The position in the text. **/
	public var position:Int;

	/** The text. **/
	public var xml:String;

	/** Works out the line from the position. **/
	public function new(message:String, xml:String, position:Int) {
		this.message = message;
		this.xml = xml;
		this.position = position;
		lineNumber = 1;
		positionAtLine = 0;
		for (i in 0...position) {
			if (StringTools.fastCodeAt(xml, i) == "\n".code) {
				lineNumber++;
				positionAtLine = 0;
			} else {
				positionAtLine++;
			}
		}
	}

	/** Message and place. **/
	public function toString():String
		return "haxe.xml.XmlParserException: " + message + " at line " + lineNumber + " char " + positionAtLine;
}

/** Reads XML. Use `Xml.parse`. **/
class Parser {
	final str:String;
	final strict:Bool;
	var p:Int = 0;

	/** The document of an XML text. With `strict`, attributes must be well formed and entities known. **/
	public static function parse(str:String, strict = false):Xml {
		var doc = Xml.createDocument();
		new Parser(str, strict).children(doc);
		return doc;
	}

	function new(str:String, strict:Bool) {
		this.str = str;
		this.strict = strict;
	}

	inline function peek():Int
		return StringTools.fastCodeAt(str, p);

	inline function atEnd():Bool
		return p >= str.length;

	function fail(message:String):Dynamic
		throw new XmlParserException(message, str, p);

	inline function has(text:String):Bool
		return rayzor.NativeString.hasAt(str, text, p);

	function skipSpace():Void {
		while (!atEnd() && isSpace(peek()))
			p++;
	}

	static inline function isSpace(c:Int):Bool
		return c == " ".code || c == "\n".code || c == "\r".code || c == "\t".code;

	/** Everything up to the end tag of `parent`, or of the text. **/
	function children(parent:Xml):Void {
		while (!atEnd()) {
			if (peek() != "<".code)
				text(parent);
			else if (tag(parent))
				return;
		}
		if (parent.nodeType != Xml.Document)
			fail("Unexpected end");
	}

	function text(parent:Xml):Void {
		var buf = new StringBuf();
		while (!atEnd() && peek() != "<".code)
			character(buf);
		parent.addChild(Xml.createPCData(buf.toString()));
	}

	/** A character, or what an entity stands for. **/
	function character(buf:StringBuf):Void {
		if (peek() != "&".code) {
			buf.addChar(peek());
			p++;
			return;
		}
		var end = str.indexOf(";", p);
		var name = end < 0 ? null : str.substring(p + 1, end);
		var value = name == null ? null : entity(name);
		if (value == null) {
			if (strict)
				fail(name == null ? "Unexpected end" : "Undefined entity: " + name);
			buf.addChar("&".code);
			p++;
			return;
		}
		buf.add(value);
		p = end + 1;
	}

	static function entity(name:String):Null<String> {
		switch name {
			case "lt": return "<";
			case "gt": return ">";
			case "amp": return "&";
			case "quot": return "\"";
			case "apos": return "'";
			default:
		}
		if (StringTools.fastCodeAt(name, 0) != "#".code)
			return null;
		var isHex = StringTools.fastCodeAt(name, 1) == "x".code;
		var code = Std.parseInt(isHex ? "0" + name.substr(1) : name.substr(1));
		return code == null ? null : String.fromCharCode(code);
	}

	/** What begins with `<`; true if it is the end tag of `parent`. **/
	function tag(parent:Xml):Bool {
		if (has("<![CDATA[")) {
			p += 9;
			parent.addChild(Xml.createCData(upTo("]]>")));
		} else if (has("<!--")) {
			p += 4;
			parent.addChild(Xml.createComment(upTo("-->")));
		} else if (has("<!")) {
			docType(parent);
		} else if (has("<?")) {
			p += 2;
			parent.addChild(Xml.createProcessingInstruction(upTo("?>")));
		} else if (has("</")) {
			endTag(parent);
			return true;
		} else {
			p++;
			element(parent);
		}
		return false;
	}

	/** The text before `end`, which is skipped. **/
	function upTo(end:String):String {
		var at = str.indexOf(end, p);
		if (at < 0) {
			p = str.length;
			fail("Unexpected end");
		}
		var found = str.substring(p, at);
		p = at + end.length;
		return found;
	}

	function docType(parent:Xml):Void {
		var word = str.substr(p + 2, 7);
		if (word.toUpperCase() != "DOCTYPE")
			fail("Expected <!DOCTYPE");
		p += 9;
		skipSpace();
		var start = p, depth = 0;
		while (!atEnd()) {
			var c = peek();
			if (c == "[".code)
				depth++;
			else if (c == "]".code)
				depth--;
			else if (c == ">".code && depth == 0)
				break;
			p++;
		}
		if (atEnd())
			fail("Unexpected end");
		parent.addChild(Xml.createDocType(str.substring(start, p)));
		p++;
	}

	function name():String {
		var start = p;
		while (!atEnd() && isNameChar(peek()))
			p++;
		return str.substring(start, p);
	}

	static inline function isNameChar(c:Int):Bool
		return (c >= "a".code && c <= "z".code) || (c >= "A".code && c <= "Z".code) || (c >= "0".code && c <= "9".code)
			|| c == ":".code || c == ".".code || c == "_".code || c == "-".code || c > 127;

	function endTag(parent:Xml):Void {
		p += 2;
		skipSpace();
		var closed = name();
		if (closed == "")
			fail("Expected node name");
		skipSpace();
		if (parent.nodeType == Xml.Document)
			fail("Unexpected </" + closed + ">, tag is not open");
		if (closed != parent.nodeName)
			fail("Expected </" + parent.nodeName + ">");
		if (atEnd() || peek() != ">".code)
			fail("Expected >");
		p++;
	}

	function element(parent:Xml):Void {
		skipSpace();
		if (atEnd())
			fail("Unexpected end");
		var tagName = name();
		if (tagName == "")
			fail("Expected node name");
		var node = Xml.createElement(tagName);
		parent.addChild(node);
		while (true) {
			skipSpace();
			if (atEnd())
				fail("Unexpected end");
			if (has("/>")) {
				p += 2;
				return;
			}
			if (peek() == ">".code) {
				p++;
				children(node);
				return;
			}
			attribute(node);
		}
	}

	function attribute(node:Xml):Void {
		var key = name();
		if (key == "")
			fail("Expected attribute name");
		if (node.exists(key))
			fail("Duplicate attribute [" + key + "]");
		skipSpace();
		if (peek() != "=".code)
			fail("Expected =");
		p++;
		skipSpace();
		var quote = peek();
		if (quote != "\"".code && quote != "'".code)
			fail("Expected \"");
		p++;
		var buf = new StringBuf();
		while (!atEnd() && peek() != quote) {
			if (strict && (peek() == "<".code || peek() == ">".code))
				fail("Invalid unescaped " + String.fromCharCode(peek()) + " in attribute value");
			character(buf);
		}
		if (atEnd())
			fail("Unexpected end");
		p++;
		node.set(key, buf.toString());
	}
}
