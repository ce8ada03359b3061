@:generic
class GEN04_sized<@:const N> {
	public function new() {}

	public function show():String
		return Std.string(N);
}

class GEN04_const {
	static function main() {
		trace(new GEN04_sized<3>().show(), new GEN04_sized<"x">().show());
	}
}
