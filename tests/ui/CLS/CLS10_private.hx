class CLS10_hidden {
	var a = 1;

	private function f() {}

	public function new() {}
}

class CLS10_private {
	static function main() {
		var h = new CLS10_hidden();
		trace(h.a); //~ ERROR Cannot access private field a
		h.f(); //~ ERROR Cannot access private field f
	}
}
