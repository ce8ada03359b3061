package haxe.rtti;

import haxe.rtti.CType;

/** Run-time type information of classes with `@:rtti`. **/
class Rtti {
	/** The description of the class `c`; throws if it has none. **/
	public static function getRtti<T>(c:Class<T>):Classdef {
		var text:String = Reflect.field(c, "__rtti");
		if (text == null)
			throw 'Class ${Type.getClassName(c)} has no RTTI information, consider adding @:rtti';
		return switch new XmlParser().processElement(Xml.parse(text).firstElement()) {
			case TClassdecl(description): description;
			case other: throw 'Expected the description of a class, found $other';
		}
	}

	/** Whether the class `c` has a description. **/
	public static function hasRtti<T>(c:Class<T>):Bool
		return Type.getClassFields(c).contains("__rtti");
}
