package haxe.rtti;

/** The path of a type: package and name. **/
typedef Path = String;

/** The targets that have something; empty for run-time type information. **/
typedef Platforms = Array<String>;

/** A parameter of a function type. **/
typedef FunctionArgument = {
	name:String,
	opt:Bool,
	t:CType,
	?value:String
}

/** A type. **/
enum CType {
	/** Not known. **/
	CUnknown;

	/** An enum. **/
	CEnum(name:Path, params:Array<CType>);

	/** A class or interface, or a type parameter. **/
	CClass(name:Path, params:Array<CType>);

	/** A typedef. **/
	CTypedef(name:Path, params:Array<CType>);

	/** A function. **/
	CFunction(args:Array<FunctionArgument>, ret:CType);

	/** A structure. **/
	CAnonymous(fields:Array<ClassField>);

	/** `Dynamic`, or `Dynamic<t>`. **/
	CDynamic(?t:CType);

	/** An abstract. **/
	CAbstract(name:Path, params:Array<CType>);
}

/** A type with arguments. **/
typedef PathParams = {
	path:Path,
	params:Array<CType>
}

/** The names of type parameters. **/
typedef TypeParams = Array<String>;

/** How a field is read or written. **/
enum Rights {
	/** Directly. **/
	RNormal;

	/** Not at all. **/
	RNo;

	/** By the method `m`. **/
	RCall(m:String);

	/** It is a method. **/
	RMethod;

	/** It is a method that can be replaced. **/
	RDynamic;

	/** In place. **/
	RInline;
}

/** Metadata: the arguments are as in the source. **/
typedef MetaData = Array<{name:String, params:Array<String>}>;

/** A field of a class or structure. **/
typedef ClassField = {
	name:String,
	type:CType,
	isPublic:Bool,
	isFinal:Bool,
	isOverride:Bool,
	doc:Null<String>,
	get:Rights,
	set:Rights,
	params:TypeParams,
	platforms:Platforms,
	meta:MetaData,
	line:Null<Int>,
	overloads:Null<Array<ClassField>>,
	expr:Null<String>
}

/** What all declarations have. **/
typedef TypeInfos = {
	path:Path,
	module:Path,
	file:Null<String>,
	params:TypeParams,
	doc:Null<String>,
	isPrivate:Bool,
	platforms:Platforms,
	meta:MetaData
}

/** A class or interface. **/
typedef Classdef = {
	> TypeInfos,
	var isExtern:Bool;
	var isFinal:Bool;
	var isInterface:Bool;
	var superClass:Null<PathParams>;
	var interfaces:Array<PathParams>;
	var fields:Array<ClassField>;
	var statics:Array<ClassField>;
	var tdynamic:Null<CType>;
}

/** A constructor of an enum. **/
typedef EnumField = {
	name:String,
	args:Null<Array<{t:CType, name:String, opt:Bool}>>,
	doc:String,
	platforms:Platforms,
	meta:MetaData
}

/** An enum. **/
typedef Enumdef = {
	> TypeInfos,
	var isExtern:Bool;
	var constructors:Array<EnumField>;
}

/** A typedef: its type, by target. **/
typedef Typedef = {
	> TypeInfos,
	var type:CType;
	var types:Map<String, CType>;
}

/** An abstract. **/
typedef Abstractdef = {
	> TypeInfos,
	var to:Array<{t:CType, field:Null<String>}>;
	var from:Array<{t:CType, field:Null<String>}>;
	var impl:Classdef;
	var athis:CType;
}

/** A declaration, or a package of them. **/
enum TypeTree {
	/** A package. **/
	TPackage(name:String, full:String, subs:Array<TypeTree>);

	/** A class. **/
	TClassdecl(c:Classdef);

	/** An enum. **/
	TEnumdecl(e:Enumdef);

	/** A typedef. **/
	TTypedecl(t:Typedef);

	/** An abstract. **/
	TAbstractdecl(a:Abstractdef);
}

/** The packages and declarations of the top level. **/
typedef TypeRoot = Array<TypeTree>;

/** Questions about declarations. **/
class TypeApi {
	/** What all declarations have, of one that is no package. **/
	public static function typeInfos(t:TypeTree):TypeInfos
		return switch t {
			case TClassdecl(c): c;
			case TEnumdecl(e): e;
			case TTypedecl(t): t;
			case TAbstractdecl(a): a;
			case TPackage(_): throw "Unexpected Package";
		}

	/** Whether a field of this type is a variable, not a method. **/
	public static function isVar(t:CType):Bool
		return !t.match(CFunction(_));

	/** Whether two types are equal. **/
	public static function typeEq(t1:CType, t2:CType):Bool
		return switch [t1, t2] {
			case [CUnknown, CUnknown]: true;
			case [CEnum(a, as), CEnum(b, bs)] | [CClass(a, as), CClass(b, bs)] | [CTypedef(a, as), CTypedef(b, bs)] | [CAbstract(a, as), CAbstract(b, bs)]:
				a == b && all(as, bs, typeEq);
			case [CFunction(as, a), CFunction(bs, b)]:
				all(as, bs, (x, y) -> x.name == y.name && x.opt == y.opt && typeEq(x.t, y.t)) && typeEq(a, b);
			case [CAnonymous(as), CAnonymous(bs)]: all(as, bs, fieldEq);
			case [CDynamic(null), CDynamic(null)]: true;
			case [CDynamic(null), _] | [_, CDynamic(null)]: false;
			case [CDynamic(a), CDynamic(b)]: typeEq(a, b);
			case _: false;
		}

	/** Whether two accesses are equal. **/
	public static function rightsEq(r1:Rights, r2:Rights):Bool
		return Type.enumEq(r1, r2);

	/** Whether two fields are equal, but for where they are. **/
	public static function fieldEq(f1:ClassField, f2:ClassField):Bool
		return f1.name == f2.name
			&& typeEq(f1.type, f2.type)
			&& f1.isPublic == f2.isPublic
			&& f1.doc == f2.doc
			&& rightsEq(f1.get, f2.get)
			&& rightsEq(f1.set, f2.set)
			&& all(f1.params, f2.params, (a, b) -> a == b);

	/** Whether two constructors of enums are equal. **/
	public static function constructorEq(c1:EnumField, c2:EnumField):Bool {
		if (c1.name != c2.name || c1.doc != c2.doc || (c1.args == null) != (c2.args == null))
			return false;
		return c1.args == null || all(c1.args, c2.args, (a, b) -> a.name == b.name && a.opt == b.opt && typeEq(a.t, b.t));
	}

	static function all<T>(as:Array<T>, bs:Array<T>, same:(T, T) -> Bool):Bool {
		if (as.length != bs.length)
			return false;
		for (i => a in as)
			if (!same(a, bs[i]))
				return false;
		return true;
	}
}

/** Types as text. **/
class CTypeTools {
	/** The type as it is written in Haxe. **/
	public static function toString(t:CType):String
		return switch t {
			case CUnknown: "unknown";
			case CEnum(name, params) | CClass(name, params) | CTypedef(name, params) | CAbstract(name, params):
				params.length == 0 ? name : '$name<${params.map(toString).join(", ")}>';
			case CFunction([], ret): 'Void -> ${toString(ret)}';
			case CFunction(args, ret): args.map(argument).concat([toString(ret)]).join(" -> ");
			case CAnonymous(fields): '{ ${fields.map(field -> field.name + ":" + toString(field.type)).join(", ")}}';
			case CDynamic(null): "Dynamic";
			case CDynamic(of): 'Dynamic<${toString(of)}>';
		}

	static function argument(arg:FunctionArgument):String {
		var name = arg.name == "" ? "" : arg.name + ":";
		var value = arg.value == null ? "" : " = " + arg.value;
		return (arg.opt ? "?" : "") + name + toString(arg.t) + value;
	}
}
