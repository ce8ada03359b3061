class STR01_interpolation {
	var name = "obj";

	function new() {}

	function show()
		return '<$name ${name.length}>';

	static function main() {
		var x = 5, s = "str";
		trace('$x $s ${x + 1} ${s.toUpperCase()} $$x $ {x}');
		trace('${x > 3 ? 'nested ${x * 2}' : "no"}');
		trace('${"quoted"} ${'a' + 'b'} ${[1, 2].length}');
		trace(new STR01_interpolation().show());
		trace("no $x ${s}");
		trace('tab\t|newline\\n|quote\'|unicode \u00e9 \x41');
		trace('$x$s${null}');
		var f = (n:Int) -> 'n=$n';
		trace('${f(3)}${f(4)}');
		trace('multi
line $x');
	}
}
