// Inline variables whose initialisers call inline functions.
abstract Color(Int) {
	public static inline var RED = new Color(0xFF0000);
	public static inline var PURPLE = RED | new Color(0xFF);

	public inline function new(value)
		this = value;

	public static inline function gray(level:Int):Color {
		var shifted = level << 8;
		return new Color(shifted << 8 | shifted | level);
	}

	@:op(A | B) static inline function or(a:Color, b:Color):Color
		return new Color(a.value() | b.value());

	public inline function value():Int
		return this;
}

enum abstract Named(Color) {
	var Dark = Color.gray(1);
	var Light = Color.gray(0xF0);

	public inline function value():Int
		return this.value();
}

class Main {
	static inline var SUM = sum(3);
	static inline var OTHER = sum(3, 4);
	static inline var SIZE = size(5);
	static inline var GREETING = greet("you");
	static inline var HALF:Float = sum(-2, 3);

	static inline function sum(x:Int, y = 2)
		return x + y;

	static inline function size(x:Int):String {
		if (x > 4)
			return "large";
		else
			return "small";
	}

	static inline function greet(name:String)
		return 'hello $name';

	static function name(value:Int)
		return switch value {
			case SUM: "sum";
			case OTHER: "other";
			case _: "none";
		}

	static function main() {
		trace(Color.RED.value() == 0xFF0000, Color.PURPLE.value() == 0xFF00FF);
		trace(Dark.value() == 0x010101, Light.value() == 0xF0F0F0);
		trace(SUM + OTHER);
		trace(SIZE);
		trace(GREETING);
		trace(HALF / 2);
		trace(name(5) + name(7) + name(0));
	}
}
