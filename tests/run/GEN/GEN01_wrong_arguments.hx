class GEN01_wrong_cell<T> {
	public var v:T;

	public function new(v:T)
		this.v = v;

	public function get():T
		return v;

	public function set(t:T)
		v = t;
}

class GEN01_wrong_arguments {
	static function attempt(what:String, f:Void->Any) {
		var text = try Std.string(f()) catch (e:Dynamic) "throws";
		trace(what + ": " + text);
	}

	static function main() {
		var any = new GEN01_wrong_cell<Dynamic>(5);
		var text:GEN01_wrong_cell<String> = cast any;
		attempt("number as text", () -> text.v.length);
		attempt("number as text from a method", () -> text.get().length);

		var int = new GEN01_wrong_cell(3);
		attempt("Int cell as text", () -> (cast int : GEN01_wrong_cell<String>).v.length);
		any = cast int;
		attempt("set", () -> { any.set("x"); null; });
		attempt("assigned", () -> any.v = "x");
		any.set(7);
		any.v += 1;
		trace(int.v, int.get() + 1, any.v);
		attempt("as Float", () -> (cast int : GEN01_wrong_cell<Float>).v);

		var ints = new List<Int>();
		ints.add(1);
		var list:List<Dynamic> = ints;
		attempt("text into List<Int>", () -> { list.add("x"); null; });
		list.add(2);
		trace(ints, list.last(), ints.length);

		var map:Map<Int, Int> = [1 => 2];
		var values:Map<Int, Dynamic> = cast map;
		attempt("text into Map<Int, Int>", () -> values[1] = "x");
		values[1] = 3;
		trace(map[1], values[1]);
		attempt("Int as text from a map", () -> (cast map : Map<Int, String>)[1].length);

		var f:Int->Int = x -> x + 1;
		attempt("text into a function", () -> (cast f : String->String)("x"));
		attempt("Float into a function", () -> (cast f : Float->Float)(2.7));
	}
}
