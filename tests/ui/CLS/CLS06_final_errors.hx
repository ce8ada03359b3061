final class CLS06_closed {
	public final v = 1;

	public function new() {}
}

class CLS06_final_errors {
	static function main() {
		var c = new CLS06_closed();
		c.v = 2; //~ ERROR
		final x = 1;
		x = 2; //~ ERROR
	}
}
