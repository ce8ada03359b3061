@:generic class GEN03_statics_c<T> {
	static var n = 0; //~ ERROR A generic class can't have static fields

	public function new() {}
}

class GEN03_statics {
	static function main() {
		new GEN03_statics_c<Int>();
	}
}
