import haxe.rtti.CType;
import haxe.rtti.Rtti;
import haxe.rtti.XmlParser;

/** A thing. **/
@:rtti @tag(1, "two")
class MET02_thing<T> {
	/** Its name. **/
	@short("n") public var name:String = "x";

	public var size(get, never):Int;

	function get_size()
		return 1;

	static inline var MAX = 3;

	public function new(first:T, ?times:Int = 2) {}

	public function each(f:(T, ?Int) -> Void, all:Map<String, Array<T>>):Null<Float>
		return null;

	public static dynamic function later(d:Dynamic, s:{x:Int}) {}
}

class MET02_child extends MET02_thing<Int> {
	override public function each(f:(Int, ?Int) -> Void, all:Map<String, Array<Int>>):Null<Float>
		return 1.5;
}

class MET02_reading {
	static function show(field:ClassField) {
		var access = '${field.get} ${field.set}';
		var flags = '${field.isPublic} ${field.isFinal} ${field.isOverride}';
		Sys.println('${field.name}: ${CTypeTools.toString(field.type)} [$access] $flags ${field.expr} ${field.doc} ${field.line}');
	}

	static function main() {
		var thing = Rtti.getRtti(MET02_thing);
		Sys.println('${thing.path} ${thing.module} ${thing.params} ${thing.doc} ${thing.superClass} ${thing.isInterface} ${thing.isFinal}');
		for (meta in thing.meta)
			if (meta.name == "tag")
				Sys.println(meta.params);
		for (field in thing.fields)
			show(field);
		for (field in thing.statics)
			show(field);
		for (meta in thing.fields[0].meta)
			Sys.println('${meta.name} ${meta.params}');
		switch thing.fields[thing.fields.length - 1].type {
			case CFunction(args, ret):
				for (arg in args)
					Sys.println('${arg.name} ${arg.opt} ${arg.value} ${arg.t}');
				Sys.println(ret);
			case _:
		}
		var child = Rtti.getRtti(MET02_child);
		Sys.println('${child.superClass.path} ${child.superClass.params.map(CTypeTools.toString)}');
		show(child.fields[0]);

		Sys.println([Rtti.hasRtti(MET02_thing), Rtti.hasRtti(MET02_child), Rtti.hasRtti(MET02_reading)]);
		try
			Rtti.getRtti(MET02_reading)
		catch (e:String)
			Sys.println(e);

		var parser = new XmlParser();
		parser.process(Xml.parse('<haxe>
			<class path="b.Late" params="" file="b/Late.hx"><run set="method"><f a=""><x path="Void"/></f></run><at><x path="Int"/></at></class>
			<enum path="a.Kind" params="T"><One/><Two a="x:?y"><x path="Int"/><c path="a.Kind.T"/></Two></enum>
			<typedef path="a.Pair" params="A:B"><a><a><c path="a.Pair.A"/></a><b><c path="a.Pair.B"/></b></a></typedef>
			<abstract path="Id" params=""><from><icast><x path="Int"/></icast></from><this><x path="Int"/></this></abstract>
		</haxe>').firstElement(), "neko");
		parser.sort();
		list(parser.root, "");
	}

	static function list(root:TypeRoot, indent:String)
		for (tree in root)
			switch tree {
				case TPackage(name, full, subs):
					Sys.println('$indent$name ($full)');
					list(subs, indent + "  ");
				case TClassdecl(c):
					Sys.println('${indent}class ${c.path} ${c.fields.map(f -> f.name)} ${c.file} ${c.platforms}');
				case TEnumdecl(e):
					for (c in e.constructors)
						Sys.println('${indent}${c.name} ${c.args == null ? null : [for (a in c.args) a.name + a.opt + CTypeTools.toString(a.t)]}');
				case TTypedecl(t):
					Sys.println('${indent}type ${t.path} ${CTypeTools.toString(t.type)} ${[for (k in t.types.keys()) k]}');
				case TAbstractdecl(a):
					Sys.println('${indent}abstract ${a.path} ${CTypeTools.toString(a.athis)} ${a.from.length} ${a.to.length}');
			}
}
