//# flags: --dce full
// A store by name is checked also where nothing uses the variable, which objects have nevertheless.
class Node {
	public var next:Node;
	public var parts:Array<Int>;

	public function new() {}

	public function sum():Int {
		var total = 0;
		for (x in parts)
			total += x;
		return next == null ? total : total + next.sum();
	}
}

class RTT03_stores_in_unused {
	static function main() {
		var names = ["next", "parts"];
		var node = new Node();
		for (name in names) {
			try {
				Reflect.setField(node, name.toLowerCase(), "text");
				trace(name + " stored");
			} catch (e:haxe.Exception) {
				trace(name + " throws");
			}
		}
		Reflect.setField(node, names.pop(), [1, 2]);
		trace(node.sum());
	}
}
