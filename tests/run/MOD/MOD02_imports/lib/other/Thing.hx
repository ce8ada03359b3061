package lib.other;

class Thing {
	public var v = "thing";

	public function new() {}
}
