@plain @:compile @:a.b.c @:with(1, "x", [2], {y: 3}, Foo.Bar, a -> b)
class LEX14_metadata {
	@author("me") @:if static var x = 1;

	@:noCompletion
	@deprecated("a", -1.5)
	static function f(@arg a:Int, @:other("z") ?b:String):Int
		return a;

	static function main() {
		trace(@inner f(1) + @:outer(5) 2);
		@block {
			trace(@paren (x));
		}
		for (i in @range 0...1)
			trace(@a @b i);
	}
}
