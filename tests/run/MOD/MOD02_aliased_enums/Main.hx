// The constructors of an enum are in scope where another name of it is declared or imported.
import shapes.Names.Extent;
import shapes.Names.Form as Figure;
import shapes.Names.Makers;
import shapes.Names.Perhaps;

class Main {
	static function main() {
		trace(Makers.round(3));
		trace(Makers.round(0) == Dot);
		trace(Makers.present(4));
		trace(Makers.extents());
		var figure = Circle(5);
		trace(figure);
		trace(Some("a"));
		trace((Large : Int) + 1);
		var none:Perhaps<Figure> = None;
		trace(none);
	}
}
