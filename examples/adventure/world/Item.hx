package world;

import script.Rule;

/** What an item can do, as a set of bits. **/
enum abstract Trait(Int) to Int {
	var Portable = 1 << 0;
	var Container = 1 << 1;
	var Openable = 1 << 2;
	var Light = 1 << 3;
	var Readable = 1 << 4;
	var Person = 1 << 5;
	var Scenery = 1 << 6;

	public static function parse(name:String):Trait
		return switch name {
			case "portable": Portable;
			case "container": Container;
			case "openable": Openable;
			case "light": Light;
			case "readable": Readable;
			case "person": Person;
			case "scenery": Scenery;
			case other: throw new WorldError("unknown trait", other);
		}
}

abstract Traits(Int) from Int {
	public static inline final NONE:Traits = 0;

	@:op(A | B) inline function with(trait:Trait):Traits
		return this | (trait : Int);

	@:op(A & B) inline function test(trait:Trait):Bool
		return this & (trait : Int) != 0;

	@:from static function ofNames(names:Array<String>):Traits {
		var traits = NONE;
		for (name in names)
			traits = traits.with(Trait.parse(name));
		return traits;
	}
}

@:structInit
class Item implements Named {
	public final id:String;
	public final nouns:Array<String>;
	public final adjectives:Array<String>;
	public final description:String;
	public final traits:Traits;
	public final text:Null<String>;
	public final weight:Int;
	public final rules:Array<Rule>;
	public var name(get, never):String;
	public var article(get, never):String;

	public inline function is(trait:Trait):Bool
		return traits & trait;

	/** Whether all of these words can mean this item, the last one being its noun. **/
	public function answersTo(words:Array<String>):Bool {
		if (words.length == 0)
			return false;
		final noun = words[words.length - 1];
		return nouns.contains(noun) && Lambda.foreach(words.slice(0, -1), adjectives.contains);
	}

	public function toString():String
		return article;

	function get_name():String
		return adjectives.slice(0, 1).concat([nouns[0]]).join(" ");

	function get_article():String {
		return switch name.charAt(0) {
			case "a" | "e" | "i" | "o" | "u": 'an $name';
			case _ if (nouns[0] == "matches"): 'some $name';
			case _: 'a $name';
		}
	}
}
