package shapes;

enum Shape {
	Circle(radius:Int);
	Dot;
}

enum abstract Size(Int) to Int {
	var Small = 1;
	var Large = 10;
}
