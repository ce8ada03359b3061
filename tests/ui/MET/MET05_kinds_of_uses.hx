@:deprecated("typedef")
typedef MET05_pair = {x:Int};

@:deprecated
typedef MET05_number = Int;

typedef MET05_structure = {
	@:deprecated("structure field") var a:Int;
	@:deprecated var b:Int;
	@:deprecated("structure method") function run():Void;
}

enum MET05_constructors {
	@:deprecated("constructor") A;
	@:deprecated B(x:Int);
	C;
}

enum abstract MET05_values(Int) {
	@:deprecated("value") var V = 1;
	var W = 2;
}

@:deprecated("class")
class MET05_class {
	public static function extend(x:Int) {}
}

class MET05_members {
	public var x(get, set):Int;
	@:deprecated("property") public var y(get, never):Int;
	@:deprecated("inline") public static inline var CONSTANT = 1;
	@:deprecated("variable") public var variable = 1;

	public function new() {}

	@:deprecated("getter") function get_x()
		return 1;

	@:deprecated("setter") function set_x(value:Int)
		return value;

	function get_y()
		return 1;

	@:deprecated("iterator") public function iterator()
		return [1].iterator();
}

abstract MET05_abstract(Int) {
	public inline function new(value)
		this = value;

	@:deprecated("property of abstract") public var size(get, never):Int;

	function get_size()
		return 1;

	@:deprecated("plus") @:op(A + B) static function plus(a:MET05_abstract, b:MET05_abstract)
		return a;

	@:deprecated("minus") @:op(-A) static function minus(a:MET05_abstract)
		return a;

	@:deprecated("from") @:from static function fromString(text:String)
		return new MET05_abstract(1);

	@:deprecated("to") @:to function toText():String
		return "";

	@:deprecated("element") @:arrayAccess function element(index:Int)
		return index;
}

class MET05_signatures<T:MET05_pair> { //~ WARNING (WDeprecated) typedef
	var field:MET05_pair; //~ WARNING (WDeprecated) typedef

	function run(x:Array<MET05_pair>):Null<T> //~ WARNING (WDeprecated) typedef
		return null;
}

@:deprecated
class MET05_own {
	static function run(x:MET05_number)
		return new MET05_members().y;
}

enum MET05_enum_of {
	Of(x:MET05_number); //~ WARNING (WDeprecated) This typedef is deprecated in favor of Int
}

typedef MET05_array_of = Array<MET05_pair>; //~ WARNING (WDeprecated) typedef

class MET05_kinds_of_uses {
	static function constructors(value:MET05_constructors)
		return switch value {
			case A: 1; //~ WARNING (WDeprecated) constructor
			case B(x): x; //~ WARNING (WDeprecated) Usage of this enum field is deprecated
			case C: 2;
		}

	static function values(value:MET05_values)
		return switch value {
			case V: 1; //~ WARNING (WDeprecated) value
			case W: 2;
		}

	static function structures(value:MET05_structure, object:MET05_members) {
		value.a; //~ WARNING (WDeprecated) structure field
		value.b = 2; //~ WARNING (WDeprecated) Usage of this field is deprecated
		value.run(); //~ WARNING (WDeprecated) structure method
		switch value {
			case {a: 1}: //~ WARNING (WDeprecated) structure field
			case _:
		}
		switch object {
			case {variable: 1}: //~ WARNING (WDeprecated) variable
			case _:
		}
	}

	static function members(object:MET05_members) {
		object.x; //~ WARNING (WDeprecated) getter
		object.x = 1; //~ WARNING (WDeprecated) setter
		object.y; //~ WARNING (WDeprecated) property
		MET05_members.CONSTANT; //~ WARNING (WDeprecated) inline
		for (x in object) {} //~ WARNING (WDeprecated) iterator
	}

	static function abstracts(value:MET05_abstract) {
		value.size; //~ WARNING (WDeprecated) property of abstract
		value + value; //~ WARNING (WDeprecated) plus
		-value; //~ WARNING (WDeprecated) minus
		value = "a"; //~ WARNING (WDeprecated) from
		var text:String = value; //~ WARNING (WDeprecated) to
		value[1]; //~ WARNING (WDeprecated) element
	}

	@:deprecated static function own(x:MET05_number)
		return new MET05_members().y;

	static function main() {
		var pair:MET05_pair = null; //~ WARNING (WDeprecated) typedef
		var run = (x:MET05_pair) -> x; //~ WARNING (WDeprecated) typedef
		var made = new Array<MET05_pair>(); //~ WARNING (WDeprecated) typedef
		var object:Dynamic = 1;
		object is MET05_class; //~ WARNING (WDeprecated) class
		Std.isOfType(object, MET05_class); //~ WARNING (WDeprecated) class
		var function_ = MET05_class.extend; //~ WARNING (WDeprecated) class
		trace('${MET05_members.CONSTANT}'); //~ WARNING (WDeprecated) inline
	}
}
