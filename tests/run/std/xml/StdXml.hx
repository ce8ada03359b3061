class StdXml {
	static function main() {
		var x = Xml.parse('<?xml version="1.0"?><root a="1"><!-- c --><item id="x">text &amp; more</item><item id="y"/><![CDATA[raw <b>]]></root>');
		var root = x.firstElement();
		trace(root.nodeName, root.get("a"), root.exists("b"));
		for (e in root.elementsNamed("item"))
			trace(e.get("id"), e.firstChild() == null ? "-" : e.firstChild().nodeValue);
		trace(x.toString());
		var e = Xml.createElement("new");
		e.set("k", "v<\"");
		e.addChild(Xml.createPCData("a<b"));
		trace(e.toString());
		var acc = new haxe.xml.Access(root);
		trace(acc.att.a, acc.node.item.att.id, [for (i in acc.nodes.item) i.att.id]);
		try {
			Xml.parse("<a><b></a>");
			trace("accepted");
		} catch (e:Dynamic)
			trace("rejected");
	}
}
