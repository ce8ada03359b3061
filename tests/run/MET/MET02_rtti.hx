typedef MET02_options = {?depth:Int, name:String}
typedef MET02_callback<T> = (value:T, ?index:Int) -> Void;

enum MET02_kind<T> {
	A;
	B(x:T);
}

abstract MET02_id(Int) from Int to Int {}

interface MET02_named {
	var name(get, never):String;
}

class MET02_base<T> {
	public function new(first:T, count = 1) {}
}

/** What the class is for: a < b. **/
@:rtti
@author("me", 1.5) @opts({deep: [1, "x"], on: true})
class MET02_full<T, U:MET02_base<Int>> extends MET02_base<T> implements MET02_named {
	/** How many. **/
	public var count:Int = -3;

	var label:Null<String>;

	public static var total:Float = 2.5;
	public static inline var MAX = 5;
	static final NAME = "n\"<";

	public final list = new Array<T>();
	public var name(get, never):String;

	function get_name()
		return "";

	public var size(get, set):Int;

	function get_size()
		return 1;

	function set_size(v)
		return v;

	public var seen(default, null):Dynamic;
	public var extra:Dynamic<Int>;
	public var hidden(null, default):Map<String, Array<Int>>;
	public var callback:(Int, ?String) -> Void;
	public var make:() -> U;
	public var options:MET02_options;
	public var each:MET02_callback<Int>;
	public var kind:MET02_kind<T>;
	public var id:MET02_id;
	public var shape:{a:Int, ?b:String};
	public var type:Class<T>;

	public function new(x:T, ?y:String = "d")
		super(x);

	@test(-1) public inline function pick(x = 3, y = "a<b", ?z:Bool, w = -1.5)
		return x;

	public static function find<V:MET02_named>(v:V, all:Array<V>):V
		return v;

	public dynamic function changed(x:Int):String
		return "";

	function rest(a:Int, ...others:String) {}
}

class MET02_sub extends MET02_full<Int, MET02_base<Int>> {
	var own:Int;

	override function get_name()
		return "sub";
}

@:rtti interface MET02_more extends MET02_named {
	function more(n:Int):Void;
}

@:rtti abstract class MET02_open {
	abstract function todo():Int;
}

@:rtti final class MET02_closed {}
@:rtti private class MET02_private {}

class MET02_rtti {
	static function main() {
		for (name in ["MET02_full", "MET02_sub", "MET02_more", "MET02_open", "MET02_closed", "_MET02_rtti.MET02_private"])
			Sys.println(Reflect.field(Type.resolveClass(name), "__rtti"));
		Sys.println(Reflect.field(Type.resolveClass("MET02_base"), "__rtti"));
	}
}
