import haxe.ds.StringMap;

/** The kinds of XML nodes. **/
enum abstract XmlType(Int) {
	/** `<a>` **/
	var Element = 0;

	/** Text. **/
	var PCData = 1;

	/** `<![CDATA[…]]>` **/
	var CData = 2;

	/** `<!--…-->` **/
	var Comment = 3;

	/** `<!DOCTYPE …>` **/
	var DocType = 4;

	/** `<?…?>` **/
	var ProcessingInstruction = 5;

	/** The whole. **/
	var Document = 6;

	/** The name of the kind. **/
	public function toString():String {
		return switch (cast this : XmlType) {
			case Element: "Element";
			case PCData: "PCData";
			case CData: "CData";
			case Comment: "Comment";
			case DocType: "DocType";
			case ProcessingInstruction: "ProcessingInstruction";
			case Document: "Document";
		}
	}
}

/** A node of an XML document. **/
class Xml {
	/** See `XmlType.Element`. **/
	public static var Element(default, never) = XmlType.Element;

	/** See `XmlType.PCData`. **/
	public static var PCData(default, never) = XmlType.PCData;

	/** See `XmlType.CData`. **/
	public static var CData(default, never) = XmlType.CData;

	/** See `XmlType.Comment`. **/
	public static var Comment(default, never) = XmlType.Comment;

	/** See `XmlType.DocType`. **/
	public static var DocType(default, never) = XmlType.DocType;

	/** See `XmlType.ProcessingInstruction`. **/
	public static var ProcessingInstruction(default, never) = XmlType.ProcessingInstruction;

	/** See `XmlType.Document`. **/
	public static var Document(default, never) = XmlType.Document;

	/** The document of an XML text; throws `haxe.xml.Parser.XmlParserException`. **/
	public static function parse(str:String):Xml
		return haxe.xml.Parser.parse(str);

	/** What kind of node this is. **/
	public var nodeType(default, null):XmlType;

	/** The name of an element. **/
	@:isVar public var nodeName(get, set):String;

	/** The text of a node that is neither element nor document. **/
	@:isVar public var nodeValue(get, set):String;

	/** The element or document in which the node is, or null. **/
	public var parent(default, null):Xml;

	var children:Array<Xml>;
	var attributeMap:StringMap<String>;

	function new(nodeType:XmlType, ?name:String, ?value:String) {
		this.nodeType = nodeType;
		this.nodeName = name;
		this.nodeValue = value;
		children = [];
		attributeMap = new StringMap();
	}

	function get_nodeName():String {
		needElement();
		return nodeName;
	}

	function set_nodeName(v:String):String
		return nodeName = v;

	function get_nodeValue():String {
		if (nodeType == Document || nodeType == Element)
			throw "Bad node type, unexpected " + nodeType.toString();
		return nodeValue;
	}

	function set_nodeValue(v:String):String
		return nodeValue = v;

	/** A new element without attributes and children. **/
	public static function createElement(name:String):Xml
		return new Xml(Element, name);

	/** New text. **/
	public static function createPCData(data:String):Xml
		return new Xml(PCData, null, data);

	/** New text that is written as it is. **/
	public static function createCData(data:String):Xml
		return new Xml(CData, null, data);

	/** A new comment. **/
	public static function createComment(data:String):Xml
		return new Xml(Comment, null, data);

	/** A new document type. **/
	public static function createDocType(data:String):Xml
		return new Xml(DocType, null, data);

	/** A new processing instruction. **/
	public static function createProcessingInstruction(data:String):Xml
		return new Xml(ProcessingInstruction, null, data);

	/** A new document without children. **/
	public static function createDocument():Xml
		return new Xml(Document);

	/** The value of an attribute, or null. **/
	public function get(att:String):String {
		needElement();
		return attributeMap.get(att);
	}

	/** Sets an attribute. **/
	public function set(att:String, value:String):Void {
		needElement();
		attributeMap.set(att, value);
	}

	/** Removes an attribute. **/
	public function remove(att:String):Void {
		needElement();
		attributeMap.remove(att);
	}

	/** True if there is such an attribute. **/
	public function exists(att:String):Bool {
		needElement();
		return attributeMap.exists(att);
	}

	/** Iterates over the names of the attributes. **/
	public function attributes():Iterator<String> {
		needElement();
		return attributeMap.keys();
	}

	/** Iterates over the children. **/
	public function iterator():Iterator<Xml> {
		needParent();
		return children.iterator();
	}

	/** Iterates over the children that are elements. **/
	public function elements():Iterator<Xml> {
		needParent();
		var found = [for (child in children) if (child.nodeType == Element) child];
		return found.iterator();
	}

	/** Iterates over the children that are elements of that name. **/
	public function elementsNamed(name:String):Iterator<Xml> {
		needParent();
		var found = [for (child in children) if (child.nodeType == Element && child.nodeName == name) child];
		return found.iterator();
	}

	/** The first child, or null. **/
	public function firstChild():Xml {
		needParent();
		return children[0];
	}

	/** The first child that is an element, or null. **/
	public function firstElement():Xml {
		needParent();
		for (child in children)
			if (child.nodeType == Element)
				return child;
		return null;
	}

	/** Adds a child at the end; it leaves the parent it had. **/
	public function addChild(x:Xml):Void {
		needParent();
		adopt(x);
		children.push(x);
	}

	/** Removes a child; true if it was one. **/
	public function removeChild(x:Xml):Bool {
		needParent();
		if (!children.remove(x))
			return false;
		x.parent = null;
		return true;
	}

	/** Adds a child at a position; it leaves the parent it had. **/
	public function insertChild(x:Xml, pos:Int):Void {
		needParent();
		adopt(x);
		children.insert(pos, x);
	}

	/** The node as XML text. **/
	public function toString():String
		return haxe.xml.Printer.print(this);

	function adopt(x:Xml):Void {
		if (x.parent != null)
			x.parent.removeChild(x);
		x.parent = this;
	}

	function needElement():Void {
		if (nodeType != Element)
			throw "Bad node type, expected Element but found " + nodeType.toString();
	}

	function needParent():Void {
		if (nodeType != Document && nodeType != Element)
			throw "Bad node type, expected Element or Document but found " + nodeType.toString();
	}
}
