// `...a` goes to the rest parameter: optional ones before it are left out. A default of null alone states no type.
class FUN03_spread_after_optional {
	static function f(a:Int, ?b:Int, c = 2, ?d:String = "d", ...r:Int)
		return '$a $b $c $d ${r.toArray()}';

	static function g(a = 1, b = null)
		return '$a $b';

	var text:String;

	function new(?a:Int, ...r:String)
		text = a + r.toArray().join("");

	static function main() {
		trace(f(1, ...[7, 8]), f(1, 3, ...[9]), f(1, "x", ...[]), f(1, "y", 5));
		trace(g(), g(2), g(3, "z"), g(4, null));
		trace(new FUN03_spread_after_optional(...["p", "q"]).text, new FUN03_spread_after_optional(5, "r").text);
	}
}
