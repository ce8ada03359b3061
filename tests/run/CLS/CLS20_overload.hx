extern class CLS20_shapes {
	extern inline static overload function of(a:Int):String
		return 'int $a';

	extern inline static overload function of(a:String):String
		return 'string $a';

	extern inline static overload function of(a:Float, b:Int):String
		return 'float $a int $b';

	extern inline static overload function of(a:Array<Int>):String
		return 'array ${a.length}';
}

class CLS20_overload {
	public function new() {}

	extern inline overload public function add(a:Int):Int
		return a + 1;

	extern inline overload public function add(a:String):String
		return a + "!";

	extern inline overload public function add(a:Bool, ?b:Int):String
		return '$a $b';

	static function main() {
		trace(CLS20_shapes.of(1), CLS20_shapes.of("a"), CLS20_shapes.of(1.5, 2), CLS20_shapes.of([1, 2]));
		var o = new CLS20_overload();
		trace(o.add(1), o.add("x"), o.add(true), o.add(false, 3));
	}
}
