enum MOD05_e {
	trace1;
	Value;
}

class MOD05_parent {
	var shared = "parent field";

	public function new() {}
}

class MOD05_resolution extends MOD05_parent {
	static var x = "static";

	function test() {
		trace(x, shared);
		var x = "local";
		trace(x);
		var shared = 1;
		trace(shared, this.shared, MOD05_resolution.x);
	}

	static function main() {
		new MOD05_resolution().test();
		var v:MOD05_e = Value;
		trace(v);
		var Value = "local wins";
		trace(Value);
	}
}
