// `Abstract.new` as a function, with the constructor of what the abstract is over.
class Point {
	public final x:Int;

	public function new(x:Int)
		this.x = x * 2;
}

@:forward
@:forward.new
abstract Place(Point) {
	public function name()
		return 'place ${this.x}';
}

class Main {
	static function main() {
		var make = Place.new;
		trace(make(3).name());
		trace([1, 2].map(Place.new).map(place -> place.name()).join(" "));
		trace(Place.new.bind(5)().x);
	}
}
