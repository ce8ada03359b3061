package pack;

class Shapes {
	public function new() {}

	public function name()
		return "shapes " + new Square().name();
}

class Square {
	public function new() {}

	public function name()
		return "square";
}

class Circle {
	public function new() {}

	public function name()
		return "circle";
}
