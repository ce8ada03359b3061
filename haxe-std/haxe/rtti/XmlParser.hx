package haxe.rtti;

import haxe.rtti.CType;
import haxe.xml.Access;

/** Reads the descriptions of types that Haxe writes as XML. **/
class XmlParser {
	/** What has been read. **/
	public var root:TypeRoot;

	var platform:Null<String>;

	public function new()
		root = [];

	/** Sorts declarations by path, packages first, and fields by name, variables first. **/
	public function sort(?l:TypeRoot) {
		var list = l == null ? root : l;
		list.sort(compareTrees);
		for (tree in list)
			switch tree {
				case TPackage(_, _, subs):
					sort(subs);
				case TClassdecl(c):
					c.fields.sort(compareFields);
					c.statics.sort(compareFields);
				case TEnumdecl(_) | TTypedecl(_) | TAbstractdecl(_):
			}
	}

	/** Adds the declarations of an XML document written for `platform`. **/
	public function process(x:Xml, platform:String) {
		this.platform = platform;
		for (element in new Access(x.nodeType == Document ? x.firstElement() : x).elements)
			add(processElement(element.x));
	}

	/** The declaration that an XML element describes. **/
	public function processElement(x:Xml):TypeTree {
		var c = new Access(x);
		return switch c.name {
			case "class": TClassdecl(classdef(c));
			case "enum": TEnumdecl(enumdef(c));
			case "typedef": TTypedecl(typedef_(c));
			case "abstract": TAbstractdecl(abstractdef(c));
			case _: unexpected(c);
		}
	}

	function add(tree:TypeTree) {
		var infos = TypeApi.typeInfos(tree);
		var packs = infos.path.split(".");
		packs.pop();
		var list = root;
		for (i => name in packs)
			list = packageIn(list, name, packs.slice(0, i + 1).join("."));
		for (known in list) {
			if (known.match(TPackage(_)))
				continue;
			var other = TypeApi.typeInfos(known);
			if (other.path == infos.path && Type.enumIndex(known) == Type.enumIndex(tree)) {
				if (platform != null)
					other.platforms.push(platform);
				return;
			}
		}
		list.push(tree);
	}

	static function packageIn(list:TypeRoot, name:String, full:String):TypeRoot {
		for (tree in list)
			switch tree {
				case TPackage(known, _, subs) if (known == name):
					return subs;
				case _:
			}
		var subs:TypeRoot = [];
		list.push(TPackage(name, full, subs));
		return subs;
	}

	function classdef(x:Access):Classdef {
		var superClass = null, interfaces = [], fields = [], statics = [], dynamic_ = null;
		var isInterface = x.x.exists("interface");
		for (c in x.elements)
			switch c.name {
				case "haxe_doc" | "meta":
				case "extends" if (isInterface):
					interfaces.push(pathParams(c));
				case "extends":
					superClass = pathParams(c);
				case "implements":
					interfaces.push(pathParams(c));
				case "haxe_dynamic":
					dynamic_ = type(first(c));
				case _ if (c.x.exists("static")):
					statics.push(field(c));
				case _:
					fields.push(field(c));
			}
		return {
			file: x.x.get("file"),
			path: x.att.path,
			module: x.x.get("module"),
			doc: doc(x),
			isPrivate: x.x.exists("private"),
			isExtern: x.x.exists("extern"),
			isFinal: x.x.exists("final"),
			isInterface: isInterface,
			params: params(x.att.params),
			superClass: superClass,
			interfaces: interfaces,
			fields: fields,
			statics: statics,
			tdynamic: dynamic_,
			platforms: platforms(),
			meta: meta(x)
		};
	}

	function field(x:Access):ClassField {
		var children = [for (child in x.elements) child];
		var overloads = x.hasNode.overloads ? [for (other in x.node.overloads.elements) field(other)] : null;
		return {
			name: x.name,
			type: type(children[0]),
			isPublic: x.x.exists("public"),
			isFinal: x.x.exists("final"),
			isOverride: x.x.exists("override"),
			line: x.x.exists("line") ? Std.parseInt(x.att.line) : null,
			doc: doc(x),
			get: rights(x.x.get("get")),
			set: rights(x.x.get("set")),
			params: x.x.exists("params") ? params(x.att.params) : [],
			platforms: platforms(),
			meta: meta(x),
			overloads: overloads,
			expr: x.x.get("expr")
		};
	}

	function enumdef(x:Access):Enumdef
		return {
			file: x.x.get("file"),
			path: x.att.path,
			module: x.x.get("module"),
			doc: doc(x),
			isPrivate: x.x.exists("private"),
			isExtern: x.x.exists("extern"),
			params: params(x.att.params),
			constructors: [for (c in x.elements) if (c.name != "haxe_doc" && c.name != "meta") constructor(c)],
			platforms: platforms(),
			meta: meta(x)
		};

	function constructor(x:Access):EnumField {
		var args = null;
		if (x.x.exists("a")) {
			var types = [for (child in x.elements) if (child.name != "haxe_doc" && child.name != "meta") child];
			args = [for (i => name in x.att.a.split(":")) {name: bare(name), opt: isOptional(name), t: type(types[i])}];
		}
		return {
			name: x.name,
			args: args,
			doc: doc(x),
			meta: meta(x),
			platforms: platforms()
		};
	}

	function typedef_(x:Access):Typedef {
		var own = type(first(x));
		var types = new Map();
		if (platform != null)
			types[platform] = own;
		return {
			file: x.x.get("file"),
			path: x.att.path,
			module: x.x.get("module"),
			doc: doc(x),
			isPrivate: x.x.exists("private"),
			params: params(x.att.params),
			type: own,
			types: types,
			platforms: platforms(),
			meta: meta(x)
		};
	}

	function abstractdef(x:Access):Abstractdef {
		var to = [], from = [], impl = null, underlying = null;
		for (c in x.elements)
			switch c.name {
				case "to":
					for (cast_ in c.elements)
						to.push(abstractCast(cast_));
				case "from":
					for (cast_ in c.elements)
						from.push(abstractCast(cast_));
				case "impl":
					impl = classdef(c.node.resolve("class"));
				case "this":
					underlying = type(first(c));
				case _:
			}
		return {
			file: x.x.get("file"),
			path: x.att.path,
			module: x.x.get("module"),
			doc: doc(x),
			isPrivate: x.x.exists("private"),
			params: params(x.att.params),
			to: to,
			from: from,
			impl: impl,
			athis: underlying,
			platforms: platforms(),
			meta: meta(x)
		};
	}

	function abstractCast(x:Access):{t:CType, field:Null<String>}
		return {t: type(first(x)), field: x.x.get("field")};

	function pathParams(x:Access):PathParams
		return {path: x.att.path, params: [for (child in x.elements) type(child)]};

	function type(x:Access):CType
		return switch x.name {
			case "unknown": CUnknown;
			case "e": CEnum(x.att.path, arguments(x));
			case "c": CClass(x.att.path, arguments(x));
			case "t": CTypedef(x.att.path, arguments(x));
			case "x": CAbstract(x.att.path, arguments(x));
			case "f": functionType(x);
			case "a": CAnonymous([for (child in x.elements) publicField(child)]);
			case "d":
				var of = x.x.firstElement();
				CDynamic(of == null ? null : type(new Access(of)));
			case _: unexpected(x);
		}

	function arguments(x:Access):Array<CType>
		return [for (child in x.elements) type(child)];

	function publicField(x:Access):ClassField {
		var read = field(x);
		read.isPublic = true;
		return read;
	}

	function functionType(x:Access):CType {
		var types = arguments(x);
		var ret = types.pop();
		var names = x.att.a.split(":");
		var values = x.x.exists("v") ? x.att.v.split(":") : [];
		var args:Array<FunctionArgument> = [
			for (i => t in types) {
				var value = values[i];
				{name: bare(names[i]), opt: isOptional(names[i]), t: t, value: value == "" ? null : value};
			}
		];
		return CFunction(args, ret);
	}

	function meta(x:Access):MetaData {
		if (!x.hasNode.meta)
			return [];
		return [for (m in x.node.meta.nodes.m) {name: m.att.n, params: [for (e in m.nodes.e) e.innerHTML].map(unmarked)}];
	}

	static function unmarked(text:String):String {
		var start = "<![CDATA[", end = "]]>";
		return StringTools.startsWith(text, start) ? text.substring(start.length, text.length - end.length) : text;
	}

	static function doc(x:Access):Null<String>
		return x.hasNode.haxe_doc ? x.node.haxe_doc.innerData : null;

	function platforms():Platforms
		return platform == null ? [] : [platform];

	static function rights(text:Null<String>):Rights
		return switch text {
			case null: RNormal;
			case "null": RNo;
			case "method": RMethod;
			case "dynamic": RDynamic;
			case "inline": RInline;
			case method: RCall(method);
		}

	static function params(text:String):TypeParams
		return text == "" ? [] : text.split(":");

	static function isOptional(name:String):Bool
		return StringTools.startsWith(name, "?");

	static function bare(name:String):String
		return isOptional(name) ? name.substr(1) : name;

	static function first(x:Access):Access
		return new Access(x.x.firstElement());

	static function unexpected(x:Access):Dynamic
		throw "Invalid " + x.name;

	static function compareTrees(a:TypeTree, b:TypeTree):Int
		return switch [a, b] {
			case [TPackage(x, _, _), TPackage(y, _, _)]: Reflect.compare(x, y);
			case [TPackage(_), _]: -1;
			case [_, TPackage(_)]: 1;
			case _: Reflect.compare(TypeApi.typeInfos(a).path, TypeApi.typeInfos(b).path);
		}

	static function compareFields(a:ClassField, b:ClassField):Int {
		var isVar = TypeApi.isVar(a.type), isOtherVar = TypeApi.isVar(b.type);
		if (isVar != isOtherVar)
			return isVar ? -1 : 1;
		return Reflect.compare(a.name, b.name);
	}
}
