abstract ABS15_meters(Float) {
	public inline function new(v)
		this = v;

	@:op(A + B) static function add(a:ABS15_meters, b:ABS15_meters):ABS15_meters
		return new ABS15_meters(a.value() + b.value());

	public function value():Float
		return this;

	public function twice()
		return abstract + abstract;

	public function self():ABS15_meters
		return abstract;

	public function inClosure()
		return (() -> abstract.twice().value())();

	public inline function same(other:ABS15_meters)
		return abstract.value() == other.value();
}

class ABS15_abstract_this {
	static function main() {
		var m = new ABS15_meters(1.5);
		trace(m.twice().value(), m.self().value(), m.inClosure(), m.same(m.self()));
	}
}
