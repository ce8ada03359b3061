// Within a dynamic accessor the property is its storage.
class Cell {
	@:isVar public var value(dynamic, dynamic):Int = 3;

	public function new() {}

	function get_value()
		return value * 2;

	function set_value(v)
		return value = v + 1;

	public function direct()
		return @:bypassAccessor value;
}

class Main {
	static function main() {
		var cell = new Cell();
		trace(cell.value);
		cell.value = 10;
		trace(cell.value);
		trace(cell.direct());
	}
}
