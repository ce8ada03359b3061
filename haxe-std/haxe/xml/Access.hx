package haxe.xml;

private abstract NodeAccess(Xml) from Xml {
	@:op(a.b)
	public function resolve(name:String):Access {
		var x = this.elementsNamed(name).next();
		if (x == null)
			throw Access.describe(this) + " is missing element " + name;
		return new Access(x);
	}
}

private abstract AttribAccess(Xml) from Xml {
	@:op(a.b)
	public function resolve(name:String):String {
		if (this.nodeType == Xml.Document)
			throw "Cannot access document attribute " + name;
		var value = this.get(name);
		if (value == null)
			throw this.nodeName + " is missing attribute " + name;
		return value;
	}

	@:op(a.b)
	function resolveWrite(name:String, value:String):String {
		if (this.nodeType == Xml.Document)
			throw "Cannot access document attribute " + name;
		this.set(name, value);
		return value;
	}
}

private abstract HasAttribAccess(Xml) from Xml {
	@:op(a.b)
	public function resolve(name:String):Bool {
		if (this.nodeType == Xml.Document)
			throw "Cannot access document attribute " + name;
		return this.exists(name);
	}
}

private abstract HasNodeAccess(Xml) from Xml {
	@:op(a.b)
	public function resolve(name:String):Bool
		return this.elementsNamed(name).hasNext();
}

private abstract NodeListAccess(Xml) from Xml {
	@:op(a.b)
	public function resolve(name:String):Array<Access>
		return [for (x in this.elementsNamed(name)) new Access(x)];
}

/** XML by names: `x.node.user.att.id`. **/
@:forward(iterator)
abstract Access(Xml) {
	/** The node behind it. **/
	public var x(get, never):Xml;

	/** The name of the element, or "Document". **/
	public var name(get, never):String;

	/** The only text inside; throws if there is other content. **/
	public var innerData(get, never):String;

	/** Everything inside as XML text. **/
	public var innerHTML(get, never):String;

	/** The first child element of a name; throws if there is none. **/
	public var node(get, never):NodeAccess;

	/** All child elements of a name. **/
	public var nodes(get, never):NodeListAccess;

	/** An attribute; throws if there is none. **/
	public var att(get, never):AttribAccess;

	/** Whether there is an attribute. **/
	public var has(get, never):HasAttribAccess;

	/** Whether there is a child element of a name. **/
	public var hasNode(get, never):HasNodeAccess;

	/** All child elements. **/
	public var elements(get, never):Iterator<Access>;

	/** For a document or an element. **/
	public inline function new(x:Xml) {
		if (x.nodeType != Xml.Document && x.nodeType != Xml.Element)
			throw "Invalid nodeType " + x.nodeType.toString();
		this = x;
	}

	public inline function get_x():Xml
		return this;

	inline function get_node():NodeAccess
		return this;

	inline function get_nodes():NodeListAccess
		return cast this;

	inline function get_att():AttribAccess
		return this;

	inline function get_has():HasAttribAccess
		return this;

	inline function get_hasNode():HasNodeAccess
		return this;

	inline function get_elements():Iterator<Access>
		return cast this.elements();

	function get_name():String
		return describe(this);

	@:noCompletion public static function describe(x:Xml):String
		return x.nodeType == Xml.Document ? "Document" : x.nodeName;

	function get_innerData():String {
		var children = [for (child in this) child];
		var isSpaceAround = children.length == 3 && isBlank(children[0]) && isBlank(children[2]) && children[1].nodeType == Xml.CData;
		if (isSpaceAround)
			return children[1].nodeValue;
		if (children.length == 2 && isBlank(children[0]) && children[1].nodeType == Xml.CData)
			return children[1].nodeValue;
		if (children.length == 0)
			throw describe(this) + " does not have data";
		if (children.length > 1)
			throw describe(this) + " does not only have data";
		var only = children[0];
		if (only.nodeType != Xml.PCData && only.nodeType != Xml.CData)
			throw describe(this) + " does not have data";
		return only.nodeValue;
	}

	static function isBlank(x:Xml):Bool
		return x.nodeType == Xml.PCData && StringTools.trim(x.nodeValue) == "";

	function get_innerHTML():String {
		var buf = new StringBuf();
		for (child in this)
			buf.add(child.toString());
		return buf.toString();
	}
}
