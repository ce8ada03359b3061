/** What an interface only reads may be of a subtype in the class. **/
interface CLS22_reads {
	var number(default, never):Float;
	var within(default, null):Float;
	var computed(get, never):Float;
	final fixed:Float;
	var any(default, never):Dynamic;
	var base(default, never):CLS22_base;
	var call(default, never):Int->Float;
	var items(default, never):Iterable<Int>;
}

class CLS22_base {
	public var name = "base";

	public function new() {}
}

class CLS22_derived extends CLS22_base {}

class CLS22_reader implements CLS22_reads {
	public var number:Int = 3;
	public var within(default, null):Int = 4;
	public var computed(get, never):Int;
	public final fixed:Int = 5;
	public var any:Int = 6;
	public var base:CLS22_derived = new CLS22_derived();
	public var call:Float->Int = v -> Std.int(v * 2);
	public var items:Array<Int> = [7, 8];

	public function new() {}

	function get_computed():Int
		return number * 2;
}

class CLS22_interface_covariant {
	static function main() {
		final own = new CLS22_reader();
		final seen:CLS22_reads = own;
		trace(seen.number / 2, seen.within / 8, seen.computed / 4, seen.fixed / 2);
		own.number = 9;
		trace(seen.number + 0.5, seen.computed + 0.25);
		trace(seen.any, seen.base.name, seen.call(4) / 16);
		trace([for (item in seen.items) item * 2]);
		final field:Float = Reflect.field(seen, "number");
		trace(field / 2);
	}
}
