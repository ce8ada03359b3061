import pack.Shapes;
import pack.Shapes.Square;

class Main {
	static function main() {
		trace(new Shapes().name(), new Square().name(), new pack.Shapes.Circle().name());
		trace(pack.deep.Tool.run(2));
	}
}
