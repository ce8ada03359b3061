interface Shape {
	function area():Float;
}

class Square implements Shape {
	final side:Float;

	public function new(side:Float)
		this.side = side;

	public function area():Float
		return side * side;

	public function name():String
		return "square";
}

class Tilted extends Square {
	override public function name():String
		return "tilted " + super.name();
}

class VirtualInterfaceDirect {
	static function show(shape:Shape, square:Square)
		Sys.println(square.name() + shape.area());

	static function main() {
		show(new Square(2), new Tilted(3));
	}
}
