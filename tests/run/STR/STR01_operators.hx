// An interpolated string is a sum that begins with a text, so that the operators of abstracts apply.
abstract Markup(String) {
	inline function new(text:String)
		this = text;

	public static function raw(text:String)
		return new Markup(text);

	@:from static function escape(text:String)
		return new Markup('($text)');

	@:op(A + B) static function add(a:Markup, b:Markup)
		return new Markup(a.get() + "+" + b.get());

	public function get()
		return this;
}

abstract Number(Int) from Int {
	@:op(A + B) static function add(a:Number, b:Int):String
		return 'int';

	@:op(A + B) @:commutative static function prepend(a:Number, b:String):String
		return '<' + b;
}

class STR01_operators {
	static function main() {
		final m = Markup.raw("m");
		final sum:Markup = 'a${1}$m' + 'z';
		trace(sum.get());
		trace('$m'.get(), 'a$m'.get(), '${m}b'.get(), 'a${m}b$m'.get());
		final n:Number = 4;
		trace('$n', 'a$n', '${n}b', '$n$n', '${1}$n');
	}
}
