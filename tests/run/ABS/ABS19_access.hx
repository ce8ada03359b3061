abstract ABS19_secret(Int) {
	public inline function new(v)
		this = v;

	function hidden()
		return this * 2;

	static function make(v)
		return new ABS19_secret(v);

	public function open(other:ABS19_secret)
		return hidden() + other.hidden() + make(1).hidden();
}

class ABS19_access {
	static function main() {
		var s = new ABS19_secret(3);
		trace(s.open(s));
		trace(@:privateAccess s.hidden(), @:privateAccess ABS19_secret.make(4).hidden());
	}
}
