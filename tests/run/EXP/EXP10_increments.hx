class EXP10_increments {
	var f = 1;

	static var s = 5;

	function new() {}

	static function main() {
		var i = 1;
		trace(i++, i, ++i, i--, --i, i);
		var o = new EXP10_increments();
		trace(o.f++, ++o.f, o.f--, o.f);
		var a = [1, 2];
		trace(a[0]++, ++a[1], a);
		trace(s++ + ++s, s);
		var x = 1.5;
		trace(x++, ++x, x);
		var j = 0;
		var b = [10, 20, 30];
		b[j++] = b[j++] + 1;
		trace(b, j);
		var n:Null<Int> = 3;
		n++;
		trace(n);
	}
}
