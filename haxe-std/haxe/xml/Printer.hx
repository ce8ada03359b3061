package haxe.xml;

/** Writes XML. **/
class Printer {
	final output:StringBuf;
	final pretty:Bool;

	/** The text of a node; with `pretty` each node stands on a line of its own, indented by tabs. **/
	public static function print(xml:Xml, ?pretty = false):String {
		var printer = new Printer(pretty);
		printer.node(xml, "");
		return printer.output.toString();
	}

	function new(pretty:Bool) {
		this.pretty = pretty;
		output = new StringBuf();
	}

	inline function line(text:String):Void {
		output.add(text);
		if (pretty)
			output.add("\n");
	}

	function node(x:Xml, tabs:String):Void {
		switch x.nodeType {
			case Element:
				element(x, tabs);
			case Document:
				for (child in x)
					node(child, tabs);
			case PCData:
				if (x.nodeValue != "")
					line(tabs + StringTools.htmlEscape(x.nodeValue));
			case CData:
				line(tabs + "<![CDATA[" + x.nodeValue + "]]>");
			case Comment:
				line(tabs + "<!--" + ~/[\n\r\t]+/g.replace(x.nodeValue, "") + "-->");
			case ProcessingInstruction:
				line("<?" + x.nodeValue + "?>");
			case DocType:
				line("<!DOCTYPE " + x.nodeValue + ">");
		}
	}

	function element(x:Xml, tabs:String):Void {
		output.add(tabs + "<" + x.nodeName);
		for (name in x.attributes())
			output.add(" " + name + "=\"" + StringTools.htmlEscape(x.get(name), true) + "\"");
		if (!hasContent(x)) {
			line("/>");
			return;
		}
		line(">");
		for (child in x)
			node(child, pretty ? tabs + "\t" : tabs);
		line(tabs + "</" + x.nodeName + ">");
	}

	static function hasContent(x:Xml):Bool {
		for (child in x) {
			switch child.nodeType {
				case Element, PCData:
					return true;
				case CData, Comment:
					if (StringTools.ltrim(child.nodeValue) != "")
						return true;
				default:
			}
		}
		return false;
	}
}
