// A module's types are reached by its name even where no type has that name.
class Main {
	static function main() {
		trace(Shapes.Square.area(3));
		Shapes.Square.sides++;
		trace(Shapes.Square.sides, Shapes.Kind.Solid(2), Shapes.Kind.Flat);
	}
}
