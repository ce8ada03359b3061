// Which fields a made constructor takes: stored ones whatever their access, with or without an initial value, and those of a
// superclass that is made the same way. Setters are not called.
@:structInit
class CLS19_Options {
	public final width:Int = 80;
	public final dark:Null<Bool> = null;
	public final tags:Array<String> = ["none"];
	public var title(default, never):String = "untitled";
	public var owner(default, null):String;
	@:isVar public var size(get, set):Int;
	public var area(get, never):Int;

	function get_size()
		return size;

	function set_size(v)
		return size = v + 1;

	inline function get_area()
		return width * size;

	public function toString()
		return '$title $width $dark $tags $owner $size $area';
}

@:structInit
class CLS19_Named<T> {
	public final name:String = "nobody";
	public var values:Array<T>;
}

@:structInit
class CLS19_Point extends CLS19_Named<Int> {
	public final x:Int;
	@:optional public var label:String;

	public function toString()
		return 'Point($x, $label, $name, $values)';
}

class CLS19_Base {
	public var id = 7;

	public function new() {}
}

@:structInit
class CLS19_Derived extends CLS19_Base {
	public final of:String;
}

class CLS19_defaults {
	static function main() {
		var options:CLS19_Options = {owner: "me", size: 3};
		trace(options);
		options = {owner: "you", width: 4, tags: [], dark: true, title: "t", size: 2};
		trace(options);
		var point:CLS19_Point = {x: 1, values: [2, 3]};
		trace(point);
		point = {label: "p", x: 1, values: [], name: "n"};
		trace(point);
		var derived:CLS19_Derived = {of: "base"};
		trace(derived.of, derived.id);
	}
}
