abstract ABS20_c(Int) from Int {
	public function toString() return 'C$this';
}
abstract ABS20_d(Int) from Int {
	@:to public function toText():String return 'D$this';
}
class ABS20_text {
	static function main() {
		var a:UInt = -1;
		trace(a);
		trace(Std.string(a));
		trace("" + a, '$a');
		var d:Dynamic = a;
		trace(d);
		var c:ABS20_c = 5;
		trace(c);
		trace(Std.string(c));
		trace("" + c, '$c');
		var b:ABS20_d = 5;
		trace(b, Std.string(b), '$b', "" + b);
		trace(a == -1, [a], {x:a});
		var n:Null<UInt> = a;
		trace(n, Std.string(n), '$n');
	}
}
