interface GEN09_codec<A, B> {
	function encode(a:A):B;
	function decode(b:B):A;
}

class GEN09_ints implements GEN09_codec<Int, String> {
	public function new() {}

	public function encode(a:Int)
		return "i" + a;

	public function decode(b:String):Int
		return Std.parseInt(b.substr(1));
}

class GEN09_floats implements GEN09_codec<Float, Int> {
	public function new() {}

	public function encode(a:Float)
		return Std.int(a * 10);

	public function decode(b:Int)
		return b / 10;
}

class GEN09_base<T> {
	public function new() {}

	public function step(v:T):T
		return v;

	public function run(v:T):T
		return step(step(v));
}

class GEN09_inc extends GEN09_base<Int> {
	override function step(v:Int)
		return v + 1;
}

class GEN09_bridges {
	static function round<A, B>(c:GEN09_codec<A, B>, a:A):A
		return c.decode(c.encode(a));

	static function main() {
		trace(round(new GEN09_ints(), 42) + 1);
		trace(round(new GEN09_floats(), 2.5) * 2);
		var c:GEN09_codec<Int, String> = new GEN09_ints();
		trace(c.encode(7), c.decode("i8") + 1);
		trace(new GEN09_inc().run(5));
		var b:GEN09_base<Int> = new GEN09_inc();
		trace(b.run(1), b.step(1));
		trace(new GEN09_base<String>().run("s"));
	}
}
