class CLS12_a {
	var n:Int;

	public function new(n:Int)
		this.n = n;

	public function toString():String
		return 'A($n)';
}

class CLS12_b extends CLS12_a {
	override public function toString()
		return "B:" + super.toString();
}

class CLS12_plain {
	public function new() {}
}

class CLS12_to_string {
	static function main() {
		var a = new CLS12_a(1);
		var b:CLS12_a = new CLS12_b(2);
		trace(a, b);
		trace("" + a + b);
		trace('$a and $b');
		trace(Std.string(b));
		trace([a, b]);
		trace(Std.string(new CLS12_plain()));
		var d:Dynamic = a;
		trace("d " + d);
		var n:CLS12_a = null;
		trace("n " + n);
	}
}
